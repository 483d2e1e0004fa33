package app.lookalike.bench;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.SmileVectorIndex;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Search time on a catalogue of Kaggle's size: writes random unit vectors into a store in a temporary folder, opens it
 * and asks for the 5 nearest, one query at a time.
 */
public final class IndexBenchmark {
    private static final int BATCH = 256;
    private static final int WARM_UP = 50;
    private static final int QUERIES = 300;

    private final int rows;
    private final int dimension;
    private final Random random = new Random(1);

    private IndexBenchmark(int rows, int dimension) {
        this.rows = rows;
        this.dimension = dimension;
    }

    /** Arguments: number of rows and dimension, 44446 and 2048 if missing. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 44_446;
        int dimension = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2048;
        new IndexBenchmark(rows, dimension).run();
    }

    private void run() throws IOException {
        print(
                "%d × %d, Java %s, %d cores",
                rows, dimension, Runtime.version(), Runtime.getRuntime().availableProcessors());
        Path folder = Files.createTempDirectory("bench-search");
        try {
            write(folder);
            long heapBefore = heap();
            long start = System.nanoTime();
            EmbeddingSnapshot snapshot = EmbeddingStore.read(folder, "random", dimension);
            VectorIndex index = new SmileVectorIndex(snapshot);
            print("opened in %.0f ms", millisSince(start));
            measure(index, "k = 5", 5, snapshot.rows());
            measure(index, "k = 100", 100, snapshot.rows());
            measure(index, "k = 5, every tenth accepted", 5, snapshot.rowsWhere(id -> id.endsWith("0")));
            print("heap for ids and index: %.1f MB (%d embeddings)", (heap() - heapBefore) / 1e6, index.size());
        } finally {
            Folders.delete(folder);
        }
    }

    private void write(Path folder) {
        long start = System.nanoTime();
        long spent = 0;
        try (EmbeddingStore store = EmbeddingStore.open(folder, "random", dimension)) {
            for (int first = 0; first < rows; first += BATCH) {
                List<EmbeddingRow> batch = new ArrayList<>();
                for (int i = first; i < Math.min(rows, first + BATCH); i++) {
                    batch.add(new EmbeddingRow(Integer.toString(i), String.format(Locale.ROOT, "%064x", i), vector()));
                }
                long before = System.nanoTime();
                store.append(batch);
                spent += System.nanoTime() - before;
            }
        }
        print("appended in %.1f s (and %.1f s to make them up)", spent / 1e9, (millisSince(start) - spent / 1e6) / 1e3);
    }

    private void measure(VectorIndex index, String what, int k, RowSet rows) {
        double[] millis = new double[QUERIES];
        long processor = 0;
        for (int i = -WARM_UP; i < QUERIES; i++) {
            NearestQuery query = NearestQuery.of(vector(), k).within(rows);
            long processorBefore = processorTime();
            long start = System.nanoTime();
            int found = index.nearest(query).size();
            double spent = millisSince(start);
            if (found != k) {
                throw new IllegalStateException(found + " answers instead of " + k);
            }
            if (i >= 0) {
                millis[i] = spent;
                processor += processorTime() - processorBefore;
            }
        }
        Arrays.sort(millis);
        print(
                "%s: best %.2f ms, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms; %.2f ms of all cores together",
                what,
                millis[0],
                millis[QUERIES / 2],
                millis[QUERIES * 95 / 100],
                millis[QUERIES * 99 / 100],
                processor / 1e6 / QUERIES);
    }

    /** Non-negative, as activations behind a ReLU are. */
    private Embedding vector() {
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = random.nextFloat();
        }
        return Embedding.normalise(values);
    }

    /** What the query cost, however busy the machine is with other things; its half is what two quiet cores need. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
