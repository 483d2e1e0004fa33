package app.lookalike.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Named pipes, which whoever opens one waits for. */
public final class Pipes {
    private Pipes() {}

    /** Makes one; skips the test where the system has none. */
    public static Path make(Path path) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo on this system");
        try {
            assertThat(new ProcessBuilder("/usr/bin/mkfifo", path.toString())
                            .start()
                            .waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return path;
    }
}
