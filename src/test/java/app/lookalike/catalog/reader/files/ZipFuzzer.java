package app.lookalike.catalog.reader.files;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Zips: every entry that is listed can be read, or is said to be damaged. */
public final class ZipFuzzer {
    private static final Path FILE = temporary();

    private ZipFuzzer() {}

    /** Bombs go off soon. */
    public static void fuzzerInitialize() {
        System.setProperty(Limit.PICTURE_BYTES.property(), "1000000");
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try (FileTree tree = ZipTree.open(FILE)) {
            for (String name : tree.list("", Progress.NONE).files()) {
                tree.children(name.substring(0, name.lastIndexOf('/') + 1));
                try {
                    tree.read(name);
                } catch (IOException e) {
                    if (e.getMessage() == null) {
                        throw new AssertionError("no message", e);
                    }
                }
            }
        } catch (LookalikeException e) {
            if (e.getMessage() == null) {
                throw new AssertionError("no message", e);
            }
        }
    }

    private static Path temporary() {
        try {
            Path shared = Path.of("/dev/shm");
            Path file = Files.isWritable(shared)
                    ? Files.createTempFile(shared, "fuzz", ".zip")
                    : Files.createTempFile("fuzz", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
