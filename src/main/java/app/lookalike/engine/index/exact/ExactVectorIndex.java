package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Exact search by a scan of {@link QuantizedRows}: answers the same as {@link SmileVectorIndex}, ties included, while
 * reading a fraction of the memory. What each row can reach at most is known from its approximation; only rows that can
 * still get among the k best are compared themselves. On data without any structure these are all, and the search takes
 * as long as the plain scan.
 *
 * <p>The rows are shared out among the cores. Each scans its part, compares its most promising rows, and from then on
 * drops what cannot beat the k-th best that any core has found.
 */
final class ExactVectorIndex implements VectorIndex {
    /** Fewer rows than this are not worth a second core. */
    private static final int PART = 4096;

    /** Where no more rows than this are wanted for each that is compared at first anyway, comparing all is faster. */
    private static final int FEW = 16;

    private final EmbeddingSnapshot snapshot;
    private final QuantizedRows approximations;
    private final DotProduct dotProduct;
    private final ScanKernel kernel;
    private final int few;
    private final long[] live;
    /** The bounds of the last query, to use the memory again: one number for each row. */
    private final AtomicReference<float[]> spare = new AtomicReference<>();

    /** With the fastest inner loops there are. */
    ExactVectorIndex(EmbeddingSnapshot snapshot, QuantizedRows approximations) {
        this(snapshot, approximations, DotProduct.fastest(), ScanKernel.fastest(), FEW);
    }

    /** @param few 0 to scan always */
    ExactVectorIndex(
            EmbeddingSnapshot snapshot,
            QuantizedRows approximations,
            DotProduct dotProduct,
            ScanKernel kernel,
            int few) {
        if (approximations.rows() != snapshot.matrix().rows()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d approximations of %d rows",
                    approximations.rows(),
                    snapshot.matrix().rows()));
        }
        this.snapshot = snapshot;
        this.approximations = approximations;
        this.dotProduct = dotProduct;
        this.kernel = kernel;
        this.few = few;
        live = snapshot.rows().words();
    }

    @Override
    public int size() {
        return snapshot.size();
    }

    @Override
    public int dimension() {
        return snapshot.dimension();
    }

    EmbeddingSnapshot snapshot() {
        return snapshot;
    }

    QuantizedRows approximations() {
        return approximations;
    }

    DotProduct dotProduct() {
        return dotProduct;
    }

    ScanKernel kernel() {
        return kernel;
    }

    @Override
    public List<Neighbour> nearest(NearestQuery query) {
        int parts = Math.min(Runtime.getRuntime().availableProcessors(), live.length / (PART / Long.SIZE) + 1);
        return nearest(query, parts);
    }

    /** Each core answers whole queries: that keeps it at work without waiting for the others. */
    @Override
    public List<List<Neighbour>> nearestAll(List<NearestQuery> queries) {
        return IntStream.range(0, queries.size())
                .parallel()
                .mapToObj(i -> nearest(queries.get(i), 1))
                .toList();
    }

    private List<Neighbour> nearest(NearestQuery query, int parts) {
        float[] vector = query.embedding().vector();
        if (vector.length != dimension()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the query has %d numbers, the index %d", vector.length, dimension()));
        }
        long[] wanted = wanted(query.rows());
        int count = count(wanted);
        if (query.k() == 0 || count == 0) {
            return List.of();
        }
        SharedThreshold best = new SharedThreshold(query.k(), query.minimumSimilarity());
        List<BoundScan> scans = IntStream.range(0, parts)
                .mapToObj(part -> new BoundScan(this, vector, wanted, part, parts, best))
                .toList();
        if (count <= (long) few * (query.k() + BoundScan.SPARE)) {
            each(scans, BoundScan::compareAll);
        } else {
            BoundQuery approximate = new BoundQuery(vector, approximations.basis(), dotProduct);
            float[] bounds = bounds();
            each(scans, scan -> scan.run(approximate, bounds));
            spare.set(bounds);
        }
        return scans.stream()
                .flatMap(BoundScan::found)
                .sorted(Neighbour.BEST_FIRST)
                .limit(query.k())
                .toList();
    }

    private static void each(List<BoundScan> scans, Consumer<BoundScan> what) {
        if (scans.size() == 1) {
            what.accept(scans.get(0));
        } else {
            scans.parallelStream().forEach(what);
        }
    }

    private float[] bounds() {
        float[] last = spare.getAndSet(null);
        int needed = live.length * Long.SIZE;
        return last != null && last.length == needed ? last : new float[needed];
    }

    private long[] wanted(@Nullable RowSet rows) {
        if (rows == null) {
            return live;
        }
        long[] words = rows.words();
        long[] both = new long[Math.min(words.length, live.length)];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & live[i];
        }
        return both;
    }

    private static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
