package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.MemoryTree;
import java.nio.file.Path;
import java.util.Map;

/** Tables: Kaggle's and any other. Every row is a product, or is said to be none. */
public final class TableFuzzer {
    private static final Path PATH = Path.of("/catalogue");

    private TableFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        MemoryTree tree =
                new MemoryTree(Map.of("styles.csv", input, "a.jpg", new byte[0], "images/1.jpg", new byte[0]));
        CsvReader csv = new CsvReader(tree, PATH, "styles.csv");
        try {
            csv.preview();
            csv.speaksOfPictures();
            csv.read(ColumnMapping.GUESSED, Progress.NONE);
        } catch (LookalikeException e) {
            requireMessage(e);
        }
        try {
            FileTree.Listing listing = tree.list("", Progress.NONE);
            KaggleLayout.find(listing.files()).ifPresent(layout -> csv.read(layout, listing, Progress.NONE));
        } catch (LookalikeException e) {
            requireMessage(e);
        }
    }

    private static void requireMessage(LookalikeException e) {
        if (e.getMessage() == null) {
            throw new AssertionError("no message", e);
        }
    }
}
