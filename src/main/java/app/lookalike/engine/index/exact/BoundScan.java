package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** One core's part in one query of a {@link ExactVectorIndex}: the rows of some words of the row set. */
final class BoundScan {
    /** How many more than k are compared before anything can be dropped. */
    static final int SPARE = 12;

    /** So many candidates are compared best first; more are not worth sorting. */
    private static final int SORTED = 4096;

    private final EmbeddingSnapshot snapshot;
    private final QuantizedRows approximations;
    private final DotProduct dotProduct;
    private final ScanKernel kernel;
    private final float[] query;
    private final long[] wanted;
    private final int from;
    private final int to;
    private final SharedThreshold best;
    /** The k best of this part, worst first. */
    private final PriorityQueue<Neighbour> found = new PriorityQueue<>(Neighbour.BEST_FIRST.reversed());

    private long[] candidates = new long[64];
    private int count;

    /**
     * One of equal parts.
     *
     * @param query {@code d} numbers
     * @param wanted bits of the rows that may be answered
     * @param part 0 to parts - 1
     * @param best shared by all parts
     */
    BoundScan(ExactVectorIndex index, float[] query, long[] wanted, int part, int parts, SharedThreshold best) {
        snapshot = index.snapshot();
        approximations = index.approximations();
        dotProduct = index.dotProduct();
        kernel = index.kernel();
        this.query = query;
        this.wanted = wanted;
        from = (int) ((long) wanted.length * part / parts);
        to = (int) ((long) wanted.length * (part + 1) / parts);
        this.best = best;
    }

    /** The best of this part, at most k, in no order. */
    Stream<Neighbour> found() {
        return found.stream();
    }

    /** Without approximations. */
    void compareAll() {
        for (int word = from; word < to; word++) {
            compareAll(word);
        }
    }

    private void compareAll(int word) {
        for (long bits = wanted[word]; bits != 0; bits &= bits - 1) {
            compare(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
        }
    }

    /**
     * With approximations.
     *
     * @param bounds room for a number for each row; only those of this part are used
     */
    void run(BoundQuery approximate, float[] bounds) {
        float[] largest = scan(approximate, bounds);
        // The most promising rows are in candidates: with them the threshold becomes meaningful.
        refine(approximate, bounds);
        compareCandidates();
        count = 0;
        float threshold = best.threshold();
        for (int word = from; word < to; word++) {
            if (largest[word - from] < threshold) {
                continue;
            }
            for (long bits = wanted[word]; bits != 0; bits &= bits - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (!(bounds[row] < threshold)) {
                    add(bounds[row], row);
                }
            }
        }
        refine(approximate, bounds);
        compareCandidates();
    }

    /** Bounds of all rows; gives the largest of each word, and the rows with the largest as candidates. */
    private float[] scan(BoundQuery approximate, float[] bounds) {
        float[] largest = new float[to - from];
        int seeds = best.k() + SPARE;
        float worst = Float.NEGATIVE_INFINITY;
        long rowBytes = (long) query.length * Float.BYTES;
        for (int word = from; word < to; word++) {
            long bits = wanted[word];
            if (Long.bitCount(bits) * rowBytes <= QuantizedRows.GROUP_BYTES) {
                // Of few rows themselves no more is read than of the approximations of all in the group.
                largest[word - from] = Float.NEGATIVE_INFINITY;
                compareAll(word);
                continue;
            }
            float max = approximations.bounds(approximate, word * Long.SIZE, kernel, bounds);
            largest[word - from] = max;
            if (max <= worst) {
                continue;
            }
            for (; bits != 0; bits &= bits - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (bounds[row] > worst) {
                    add(bounds[row], row);
                }
            }
            // More than enough: the best of them stay.
            if (count >= 4 * seeds) {
                worst = keepBest(seeds);
            }
        }
        keepBest(seeds);
        return largest;
    }

    private float keepBest(int seeds) {
        if (count <= seeds) {
            return Float.NEGATIVE_INFINITY;
        }
        Arrays.sort(candidates, 0, count);
        System.arraycopy(candidates, count - seeds, candidates, 0, seeds);
        count = seeds;
        return bound(candidates[0]);
    }

    /** Replaces the candidates' bounds by closer ones and drops those that are out of the race. */
    private void refine(BoundQuery approximate, float[] bounds) {
        int kept = 0;
        float threshold = best.threshold();
        for (int i = 0; i < count; i++) {
            int row = (int) candidates[i];
            float bound = approximations.refine(approximate, row, bounds[row], kernel);
            // Below every threshold: not to be met a second time.
            bounds[row] = Float.NEGATIVE_INFINITY;
            if (!(bound < threshold)) {
                candidates[kept++] = candidate(bound, row);
            }
        }
        count = kept;
        if (count <= SORTED) {
            Arrays.sort(candidates, 0, count);
        }
    }

    private void compareCandidates() {
        for (int i = count - 1; i >= 0; i--) {
            if (!(bound(candidates[i]) < best.threshold())) {
                compare((int) candidates[i]);
            }
        }
    }

    private void compare(int row) {
        float similarity = Neighbour.ofScalarProduct(snapshot.matrix().dot(query, row, dotProduct));
        if (similarity < best.threshold()) {
            return;
        }
        found.add(new Neighbour(snapshot.id(row), similarity));
        if (found.size() > best.k()) {
            found.poll();
        }
        Neighbour last = found.peek();
        if (last != null && found.size() == best.k()) {
            best.raise(last.similarity());
        }
    }

    private void add(float bound, int row) {
        if (count == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * count);
        }
        candidates[count++] = candidate(bound, row);
    }

    /** In the order of the bounds; what is not a number comes last, as the most promising. */
    private static long candidate(float bound, int row) {
        return (long) SharedThreshold.ordered(bound) << Integer.SIZE | row;
    }

    private static float bound(long candidate) {
        return SharedThreshold.number((int) (candidate >> Integer.SIZE));
    }
}
