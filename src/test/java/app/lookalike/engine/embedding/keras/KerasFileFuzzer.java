package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** HDF5 files and packed networks, whole: read, or refused with a message. */
public final class KerasFileFuzzer {
    private static final Path FILE = temporary();
    private static final Topology NOTHING = new Topology(List.of());

    private KerasFileFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try {
            KerasFile.read(FILE, NOTHING, List.of(), Progress.NONE);
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
                    ? Files.createTempFile(shared, "fuzz", ".h5")
                    : Files.createTempFile("fuzz", ".h5");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
