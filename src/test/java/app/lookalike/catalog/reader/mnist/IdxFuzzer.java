package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.reader.files.MemoryTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Fashion-MNIST's files, packed or not: all values that a file announces are there. */
public final class IdxFuzzer {
    private IdxFuzzer() {}

    /** Bombs go off soon. */
    public static void fuzzerInitialize() {
        System.setProperty(Limit.TABLE_BYTES.property(), "1000000");
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        for (String name : List.of("idx", "idx.gz")) {
            MemoryTree tree = new MemoryTree(Map.of(name, input));
            try {
                Samples labels = IdxFile.labels(tree, name);
                for (int i = 0; i < labels.count(); i++) {
                    labels.value(i, 0);
                }
            } catch (LookalikeException e) {
                // refused
            }
            try {
                FashionMnistPart part = new FashionMnistPart("train", name, name);
                int count = IdxFile.pictures(tree, name).count();
                if (count > 0) {
                    new FashionMnistPictures(tree, List.of(part)).read(part.id(count - 1));
                }
            } catch (LookalikeException e) {
                // refused
            }
        }
    }
}
