package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.embedding.PreparedImage;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;

/**
 * How fast a network is, by a few batches. On a machine that does other work at the same time the clock is a poor
 * measure of what is faster; there the processor time is used, as if all of it had been available.
 */
final class PathTiming {
    /** Batches whose time is taken; the best is used. */
    private static final int BATCHES = 3;

    /** Of all processors' time; with more for other processes the machine is considered busy. */
    private static final double BUSY = 0.1;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final int processors;

    PathTiming(int processors) {
        this.processors = processors;
    }

    /** Runs the batch a few times; it has been run before. */
    double picturesPerSecond(List<PreparedImage> batch, Consumer<List<PreparedImage>> run) {
        double wall = Double.MAX_VALUE;
        double work = Double.MAX_VALUE;
        system.getCpuLoad(); // each call returns the load since the previous one
        system.getProcessCpuLoad();
        for (int i = 0; i < BATCHES; i++) {
            long start = System.nanoTime();
            long worked = system.getProcessCpuTime();
            run.accept(batch);
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
            work = Math.min(work, (system.getProcessCpuTime() - worked) / 1e9 / processors);
        }
        double others = system.getCpuLoad() - system.getProcessCpuLoad();
        return batch.size() / (others > BUSY ? Math.max(work, 1e-6) : wall);
    }
}
