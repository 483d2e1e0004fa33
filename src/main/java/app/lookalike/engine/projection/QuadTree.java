package app.lookalike.engine.projection;

import java.util.Arrays;

/**
 * Points of the plane in squares of squares, for sums over all of them in which far ones are taken together (J. Barnes,
 * P. Hut: A hierarchical O(N log N) force-calculation algorithm, 1986). The squares lie in one list, each before those
 * in it and with the position of the next that is not in it, so that a walk needs no stack.
 */
final class QuadTree {
    /** Bits of a coordinate; points closer than one part in so many are not told apart. */
    private static final int LEVELS = 19;

    private final int[] order;
    private final long[] codes;
    private final float[] x;
    private final float[] y;
    private final float[] count;
    /** Squared side length over theta². */
    private final float[] reach;

    private final int[] skip;
    private int size;

    /**
     * A tree.
     *
     * @param xs n finite coordinates
     * @param theta a square seen under a smaller angle (side over distance) counts as one point
     */
    QuadTree(float[] xs, float[] ys, float theta) {
        int n = xs.length;
        float left = min(xs);
        float top = min(ys);
        float side = Math.max(Math.max(max(xs) - left, max(ys) - top), Float.MIN_NORMAL);
        long[] sorted = new long[n];
        codes = new long[n];
        order = new int[n];
        float scale = ((1 << LEVELS) - 1) / side;
        for (int i = 0; i < n; i++) {
            codes[i] = spread((int) ((xs[i] - left) * scale)) | spread((int) ((ys[i] - top) * scale)) << 1;
        }
        sort(sorted, n);
        int room = Math.max(16, 4 * n);
        x = new float[room];
        y = new float[room];
        count = new float[room];
        reach = new float[room];
        skip = new int[room];
        if (n > 0) {
            build(xs, ys, 0, n, LEVELS, side / theta);
        }
    }

    /** By their codes, equal ones by their numbers. */
    private void sort(long[] sorted, int n) {
        // 38 bits of a code leave 24 for the number of the point: 16 million are enough.
        for (int i = 0; i < n; i++) {
            sorted[i] = codes[i] << 24 | i;
        }
        Arrays.parallelSort(sorted);
        for (int i = 0; i < n; i++) {
            order[i] = (int) (sorted[i] & 0xffffff);
            codes[i] = sorted[i] >>> 24;
        }
    }

    private static long spread(int bits) {
        long v = bits & 0xffffffffL;
        v = (v | v << 16) & 0x0000ffff0000ffffL;
        v = (v | v << 8) & 0x00ff00ff00ff00ffL;
        v = (v | v << 4) & 0x0f0f0f0f0f0f0f0fL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static float min(float[] values) {
        float min = Float.POSITIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static float max(float[] values) {
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** The square of the sorted points from one to before another, which agree in all bits above the level. */
    private void build(float[] xs, float[] ys, int from, int to, int level, float relativeSide) {
        // A square with one square in it would say nothing new.
        while (level > 0 && to - from > 1 && quarter(from, level) == quarter(to - 1, level)) {
            level--;
            relativeSide /= 2;
        }
        int node = size++;
        double sumX = 0;
        double sumY = 0;
        for (int i = from; i < to; i++) {
            sumX += xs[order[i]];
            sumY += ys[order[i]];
        }
        x[node] = (float) (sumX / (to - from));
        y[node] = (float) (sumY / (to - from));
        count[node] = to - from;
        boolean leaf = level == 0 || to - from == 1;
        reach[node] = leaf ? 0 : relativeSide * relativeSide;
        if (!leaf) {
            for (int start = from; start < to; ) {
                int end = end(start, to, level);
                build(xs, ys, start, end, level - 1, relativeSide / 2);
                start = end;
            }
        }
        skip[node] = size;
    }

    private int quarter(int i, int level) {
        return (int) (codes[i] >>> (2 * (level - 1))) & 3;
    }

    private int end(int start, int to, int level) {
        int quarter = quarter(start, level);
        int low = start + 1;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quarter(middle, level) == quarter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The points in an order in which neighbours are mostly close together; not a copy, to read only. */
    int[] order() {
        return order;
    }

    /**
     * The repulsion that a point feels from all points, by Student's kernel {@code q = 1 / (1 + distance²)}.
     *
     * @param sums gets {@code Σ q² (p - other)} in x and y, and {@code Σ q}, which counts the point itself, too
     */
    void repulsion(float px, float py, double[] sums) {
        double forceX = 0;
        double forceY = 0;
        double total = 0;
        for (int node = 0; node < size; ) {
            float dx = px - x[node];
            float dy = py - y[node];
            float distance = dx * dx + dy * dy;
            if (reach[node] <= distance) {
                float q = 1 / (1 + distance);
                float mass = count[node] * q;
                total += mass;
                mass *= q;
                forceX += mass * dx;
                forceY += mass * dy;
                node = skip[node];
            } else {
                node++;
            }
        }
        sums[0] = forceX;
        sums[1] = forceY;
        sums[2] = total;
    }
}
