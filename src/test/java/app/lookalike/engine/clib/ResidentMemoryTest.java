package app.lookalike.engine.clib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On Linux alone: nothing happens elsewhere. */
@EnabledOnOs(OS.LINUX)
class ResidentMemoryTest {
    private static final int SIZE = 1 << 20;
    private static final int OFFSET = 128;

    @Test
    void mappedPagesAreForgottenAndReadAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mapped-vectors");
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) (i * 31 + i / 4_096);
        }
        Files.write(file, bytes);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(MapMode.READ_ONLY, OFFSET, SIZE - OFFSET);
            ByteBuffer wanted = ByteBuffer.wrap(bytes, OFFSET, SIZE - OFFSET);
            assertThat(mapped.mismatch(wanted)).isEqualTo(-1);
            assertThat(resident(file)).isEqualTo(SIZE / 1_024);

            ResidentMemory.forget(mapped);

            assertThat(resident(file)).isZero();
            assertThat(mapped.mismatch(wanted)).isEqualTo(-1);
        }
    }

    @Test
    void whatNativeCodeFreedIsGivenBack() throws IOException {
        Function malloc = Function.getFunction(Platform.C_LIBRARY_NAME, "malloc");
        Function free = Function.getFunction(Platform.C_LIBRARY_NAME, "free");
        List<Pointer> blocks = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) { // of a size that is taken from the arena, not from the system
            Pointer block = malloc.invokePointer(new Object[] {65_536L});
            block.setMemory(0, 65_536, (byte) 1);
            blocks.add(block);
        }
        Pointer last = blocks.remove(blocks.size() - 1); // keeps what lies below it from being given back at once
        blocks.forEach(block -> free.invokeVoid(new Object[] {block}));
        long before = anonymous();

        ResidentMemory.collect();

        assertThat(before - anonymous()).as("kB of 125 MB").isGreaterThan(80_000);
        free.invokeVoid(new Object[] {last});
    }

    @Test
    void whatWouldBeLostIsRefused() {
        assertThatThrownBy(() -> ResidentMemory.forget(ByteBuffer.allocateDirect(SIZE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResidentMemory.forget(ByteBuffer.allocate(SIZE).asReadOnlyBuffer()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** kB of the file that this process has in memory. */
    private static long resident(Path file) throws IOException {
        long sum = 0;
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                inside = line.endsWith(file.toString());
            } else if (inside && line.startsWith("Rss:")) {
                sum += number(line);
            }
        }
        return sum;
    }

    private static long anonymous() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(ResidentMemoryTest::number)
                .sum();
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
