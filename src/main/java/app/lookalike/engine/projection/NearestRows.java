package app.lookalike.engine.projection;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.ScanKernel;
import java.util.stream.IntStream;

/**
 * The k nearest other rows of some rows, exactly, the nearest first; of equally distant ones the earlier row comes
 * first.
 */
final class NearestRows {
    /** Blocks of four rows between two looks at the progress. */
    private static final int STEP = 256;

    private final int k;
    private final int[] rows;
    private final float[] distances;

    private NearestRows(int n, int k) {
        this.k = k;
        rows = new int[n * k];
        distances = new float[n * k];
    }

    /**
     * Compares each with each.
     *
     * @param first the neighbours of the rows from this one on are looked for
     * @param candidates among the first so many rows
     * @param wanted neighbours; fewer where there are fewer
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    static NearestRows of(Vectors vectors, int first, int candidates, int wanted, Progress progress) {
        int n = vectors.rows() - first;
        int k = Math.max(0, Math.min(wanted, first < candidates ? candidates - 1 : candidates));
        NearestRows nearest = new NearestRows(n, k);
        ScanKernel kernel = ScanKernel.fastest();
        ThreadLocal<float[]> scratch = ThreadLocal.withInitial(() -> new float[4 * candidates]);
        int blocks = (n + 3) / 4;
        for (int from = 0; from < blocks; from += STEP) {
            progress.checkCancelled();
            progress.update(Messages.get("map.comparing"), 4L * from, n);
            IntStream.range(from, Math.min(blocks, from + STEP)).parallel().forEach(block -> {
                float[] distances = scratch.get();
                vectors.distances(first + 4 * block, candidates, kernel, distances);
                for (int i = 4 * block; i < Math.min(n, 4 * block + 4); i++) {
                    nearest.select(i, first + i, distances, i - 4 * block);
                }
            });
        }
        return nearest;
    }

    /** How many for each. */
    int k() {
        return k;
    }

    /** k numbers of rows for each; not a copy, to read only. */
    int[] rows() {
        return rows;
    }

    /** The squared distances to these; not a copy, to read only. */
    float[] distances() {
        return distances;
    }

    /** Insertion into a sorted list: of many candidates only few get in. */
    private void select(int index, int self, float[] all, int offset) {
        if (k == 0) {
            return;
        }
        int first = index * k;
        int found = 0;
        float worst = Float.POSITIVE_INFINITY;
        for (int j = 0; 4 * j < all.length; j++) {
            float distance = all[4 * j + offset];
            if (j == self || (found == k && distance >= worst)) {
                continue;
            }
            int at = found < k ? found++ : k - 1;
            while (at > 0 && distances[first + at - 1] > distance) {
                distances[first + at] = distances[first + at - 1];
                rows[first + at] = rows[first + at - 1];
                at--;
            }
            distances[first + at] = distance;
            rows[first + at] = j;
            worst = distances[first + found - 1];
        }
    }
}
