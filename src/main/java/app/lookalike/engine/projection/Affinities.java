package app.lookalike.engine.projection;

import java.util.stream.IntStream;

/**
 * How strongly each point is drawn to its neighbours: symmetric joint probabilities that add up to 1, sparse. The
 * neighbours of point i are {@code others[starts[i]]} to {@code others[starts[i + 1] - 1]}.
 */
final class Affinities {
    private static final int ROUNDS = 50;
    private static final double TOLERANCE = 1e-4;

    private final int[] starts;
    private final int[] others;
    private final float[] weights;

    private Affinities(int[] starts, int[] others, float[] weights) {
        this.starts = starts;
        this.others = others;
        this.weights = weights;
    }

    /**
     * By Gaussians whose widths give every point the same effective number of neighbours (L. van der Maaten, G. Hinton:
     * Visualizing Data using t-SNE, 2008).
     *
     * @param perplexity that number; at most a third of k
     */
    static Affinities of(NearestRows nearest, double perplexity) {
        int k = nearest.k();
        int n = k == 0 ? 0 : nearest.rows().length / k;
        float[] conditional = new float[n * k];
        IntStream.range(0, n).parallel().forEach(i -> gaussian(nearest, i, perplexity, conditional));
        return symmetric(n, k, nearest.rows(), conditional);
    }

    private static void gaussian(NearestRows nearest, int point, double perplexity, float[] conditional) {
        int k = nearest.k();
        int first = point * k;
        double least = nearest.distances()[first];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double precision = 1;
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            sum = 0;
            double weighted = 0;
            for (int j = first; j < first + k; j++) {
                double distance = nearest.distances()[j] - least;
                double p = Math.exp(-precision * distance);
                conditional[j] = (float) p;
                sum += p;
                weighted += p * distance;
            }
            double surplus = Math.log(sum) + precision * weighted / sum - Math.log(perplexity);
            if (Math.abs(surplus) < TOLERANCE) {
                break;
            }
            if (surplus > 0) {
                low = precision;
                precision = high == Double.POSITIVE_INFINITY ? 2 * precision : (low + high) / 2;
            } else {
                high = precision;
                precision = (low + high) / 2;
            }
        }
        for (int j = first; j < first + k; j++) {
            conditional[j] /= (float) sum;
        }
    }

    /** n + 1 positions; not a copy, to read only. */
    int[] starts() {
        return starts;
    }

    /** The points drawn to; not a copy, to read only. */
    int[] others() {
        return others;
    }

    /** How strongly; not a copy, to read only. */
    float[] weights() {
        return weights;
    }

    /** Half of what each of two gives the other. Where only one gives, it is a neighbour of the other all the same. */
    private static Affinities symmetric(int n, int k, int[] neighbours, float[] conditional) {
        int[] starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            starts[i + 1] += k;
            for (int j = i * k; j < (i + 1) * k; j++) {
                if (indexOf(neighbours, i, neighbours[j], k) < 0) {
                    starts[neighbours[j] + 1]++;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        int[] free = starts.clone();
        int[] others = new int[starts[n]];
        float[] weights = new float[starts[n]];
        for (int i = 0; i < n; i++) {
            for (int j = i * k; j < (i + 1) * k; j++) {
                int other = neighbours[j];
                int back = indexOf(neighbours, i, other, k);
                float weight = (conditional[j] + (back < 0 ? 0 : conditional[back])) / (2f * n);
                others[free[i]] = other;
                weights[free[i]++] = weight;
                if (back < 0) {
                    others[free[other]] = i;
                    weights[free[other]++] = weight;
                }
            }
        }
        return new Affinities(starts, others, weights);
    }

    /** Where a point is among the neighbours of another one; -1 if it is not. */
    private static int indexOf(int[] neighbours, int point, int of, int k) {
        for (int j = of * k; j < (of + 1) * k; j++) {
            if (neighbours[j] == point) {
                return j;
            }
        }
        return -1;
    }
}
