package app.lookalike.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Large files beside the repository, which not every machine has. */
public final class SharedFiles {
    private SharedFiles() {}

    /** A file below {@code ../shared}; the test is skipped where it is missing. */
    public static Path require(String name) {
        Path file = Path.of("..", "shared").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not on this machine");
        return file;
    }
}
