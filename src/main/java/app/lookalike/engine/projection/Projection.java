package app.lookalike.engine.projection;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.store.VectorMatrix;
import java.util.Arrays;

/**
 * Vectors in the plane, so that near ones stay near: t-SNE of their principal components, by their exact neighbours.
 * The same for the same vectors, order and seed. Points that are far from each other in the plane need not be so in the
 * space. Never changes.
 */
public final class Projection {
    /** Effective number of neighbours. */
    private static final double PERPLEXITY = 30;

    /** Neighbours per unit of perplexity; farther ones have hardly any weight. */
    private static final int REACH = 3;

    /** A new point is put amid so many. */
    private static final int NEAR = 7;

    private final float[] x;
    private final float[] y;

    /**
     * Takes over the coordinates of n points.
     *
     * @throws IllegalArgumentException if there are not as many of both
     */
    public Projection(float[] x, float[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates");
        }
        this.x = x;
        this.y = y;
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
        NearestRows nearest = NearestRows.of(vectors, 0, rows.length, (int) (REACH * PERPLEXITY), progress);
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

    /**
     * The same with more points, each amid those that are nearest to it in the space; where the others are does not
     * change.
     *
     * @param known the rows of this projection's points
     * @param added the rows of the new points, which come after these
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public Projection with(VectorMatrix matrix, int[] known, int[] added, Progress progress) {
        int n = known.length;
        int[] rows = Arrays.copyOf(known, n + added.length);
        System.arraycopy(added, 0, rows, n, added.length);
        Vectors vectors = Vectors.reduced(matrix, rows, progress);
        NearestRows nearest = NearestRows.of(vectors, n, n, NEAR, progress);
        float[] allX = Arrays.copyOf(x, rows.length);
        float[] allY = Arrays.copyOf(y, rows.length);
        for (int i = 0; i < added.length; i++) {
            allX[n + i] = middle(x, nearest, i);
            allY[n + i] = middle(y, nearest, i);
        }
        return new Projection(allX, allY);
    }

    /** The median: a mean of neighbours in two places would be in neither. */
    private static float middle(float[] coordinates, NearestRows nearest, int point) {
        int k = nearest.k();
        float[] near = new float[k];
        for (int i = 0; i < k; i++) {
            near[i] = coordinates[nearest.rows()[point * k + i]];
        }
        Arrays.sort(near);
        return k == 0 ? 0 : near[k / 2];
    }

    /** Some of the points, in this order. */
    public Projection of(int[] points) {
        float[] someX = new float[points.length];
        float[] someY = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            someX[i] = x[points[i]];
            someY[i] = y[points[i]];
        }
        return new Projection(someX, someY);
    }

    /** The first coordinate of a point. */
    public float x(int point) {
        return x[point];
    }

    /** The second coordinate of a point. */
    public float y(int point) {
        return y[point];
    }

    /** How many points. */
    public int size() {
        return x.length;
    }
}
