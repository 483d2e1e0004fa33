package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryUseTest {
    @Test
    void readsWhatTheSystemSays(@TempDir Path folder) throws IOException {
        Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\nVmRSS:\t  123456 kB\nThreads:\t9\n");

        assertThat(MemoryUse.resident(status)).hasValue(123_456L * 1024);
    }

    @Test
    void saysNothingWhereTheSystemSaysNothing(@TempDir Path folder) throws IOException {
        assertThat(MemoryUse.resident(folder.resolve("missing"))).isEmpty();
        assertThat(MemoryUse.resident(Files.writeString(folder.resolve("status"), "VmRSS:\t? kB\n")))
                .isEmpty();
    }

    @Test
    void knowsTheHeap() {
        assertThat(MemoryUse.now().heapBytes())
                .isPositive()
                .isLessThanOrEqualTo(MemoryUse.now().maxHeapBytes());
    }
}
