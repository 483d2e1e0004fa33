package app.lookalike.soak;

import app.lookalike.engine.clib.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process takes at one moment, as Linux counts it.
 *
 * @param minutes since the beginning
 * @param heap MB of live objects in Java's heap, right after a collection
 * @param anonymous MB of the resident memory that are no pages of files: heap, native memory, code
 * @param resident MB, mapped files included
 * @param threads of the process, native ones too
 * @param handles open files
 */
record Sample(double minutes, double heap, double anonymous, double resident, int threads, int handles) {
    private static final double KB_A_MB = 1_024;

    /** Collects the heap and native memory first, and lets what that finds be unmapped: what is left is in use. */
    static Sample now(double minutes) throws IOException, InterruptedException {
        ResidentMemory.collect();
        Thread.sleep(300);
        Runtime runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / KB_A_MB / KB_A_MB;
        List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return new Sample(
                    minutes,
                    heap,
                    number(status, "RssAnon:") / KB_A_MB,
                    number(status, "VmRSS:") / KB_A_MB,
                    number(status, "Threads:"),
                    (int) open.count() - 1); // one of them lists the others
        }
    }

    private static int number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
