package app.lookalike.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory the program has now.
 *
 * @param heapBytes Java objects, those no longer needed included
 * @param maxHeapBytes the most they may take
 * @param residentBytes all of the process that is in memory, networks and mapped files included; empty where the system
 *     does not report it (Linux does)
 */
public record MemoryUse(long heapBytes, long maxHeapBytes, OptionalLong residentBytes) {
    /** The memory of this process; reads a small file of the system. */
    public static MemoryUse now() {
        Runtime runtime = Runtime.getRuntime();
        return new MemoryUse(
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory(),
                resident(Path.of("/proc/self/status")));
    }

    static OptionalLong resident(Path status) {
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
