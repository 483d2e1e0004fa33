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
}
