package app.lookalike.engine.projection;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.store.VectorMatrix;

/**
 * Vectors in the plane, so that near ones stay near: t-SNE of their principal components, by their exact neighbours.
 * The same for the same vectors, order and seed. Never changes; the arrays are not copies, to read only.
 *
 * @param x n coordinates
 * @param y n coordinates; points that are far from each other in the plane need not be so in the space
 */
public record Projection(float[] x, float[] y) {
    /** Effective number of neighbours. */
    private static final double PERPLEXITY = 30;

    /** Neighbours per unit of perplexity; farther ones have hardly any weight. */
    private static final int REACH = 3;

    /** Refuses arrays of different lengths. */
    public Projection {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates");
        }
    }

    /**
     * Lays out some rows of a matrix. For 36,000 rows of 2048 numbers it takes about a minute and a half on two cores.
     *
     * @param rows which, in which order; any number of them
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static Projection of(VectorMatrix matrix, int[] rows, long seed, Progress progress) {
        if (rows.length < 2) {
            return new Projection(new float[rows.length], new float[rows.length]);
        }
        Vectors vectors = Vectors.reduced(matrix, rows, progress);
        NearestRows nearest = NearestRows.of(vectors, (int) (REACH * PERPLEXITY), progress);
        double perplexity = Math.max(1, Math.min(PERPLEXITY, (double) nearest.k() / REACH));
        Affinities affinities = Affinities.of(nearest, perplexity);
        // The first component is the mean of all vectors, along which they hardly differ.
        float[][] start = {component(vectors, 1), component(vectors, 2)};
        float[][] at = TsneLayout.of(affinities, start, seed, progress);
        return new Projection(at[0], at[1]);
    }

    private static float[] component(Vectors vectors, int wanted) {
        int component = Math.min(wanted, vectors.dimension() - 1);
        float[] values = new float[vectors.rows()];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = vectors.get(i, component);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= (float) (sum / values.length);
        }
        return values;
    }

    /** How many points. */
    public int size() {
        return x.length;
    }
}
