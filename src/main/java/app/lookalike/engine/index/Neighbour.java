package app.lookalike.engine.index;

import java.util.Comparator;

/**
 * One answer of a {@link VectorIndex}.
 *
 * @param id of the stored vector
 * @param similarity cosine, -1 to 1
 */
public record Neighbour(String id, float similarity) {
    /** Best first; equal similarities by id, so that results are repeatable. */
    public static final Comparator<Neighbour> BEST_FIRST =
            Comparator.comparingDouble(Neighbour::similarity).reversed().thenComparing(Neighbour::id);

    /**
     * A scalar product as a similarity. Rounding can lead a little past 1; a number damaged on disk must not upset the
     * order either.
     */
    public static float ofScalarProduct(float scalarProduct) {
        float clamped = scalarProduct >= -1 ? Math.min(1, scalarProduct) : -1;
        // The way over a distance and back, as k-NN libraries want one, so that all indexes round alike.
        return (float) (1 - (1.0 - clamped));
    }
}
