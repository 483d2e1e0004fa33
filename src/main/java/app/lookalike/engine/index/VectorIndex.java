package app.lookalike.engine.index;

import java.util.List;

/** Finds the stored vectors with the highest cosine similarity. Safe for concurrent queries. */
public interface VectorIndex {
    /** How many vectors. */
    int size();

    /** Length of each. */
    int dimension();

    /**
     * The nearest neighbours, best first, ties by id.
     *
     * @return {@code min(k, accepted)} answers
     * @throws IllegalArgumentException if the query has another length
     */
    List<Neighbour> nearest(NearestQuery query);
}
