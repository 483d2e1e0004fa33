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
     * @return {@code min(k, accepted)} answers, or fewer where a minimum similarity is asked for
     * @throws IllegalArgumentException if the query has another length
     */
    List<Neighbour> nearest(NearestQuery query);

    /**
     * The answers to many queries, in their order; faster than one by one where an index can share work among them.
     *
     * @throws IllegalArgumentException if a query has another length
     */
    default List<List<Neighbour>> nearestAll(List<NearestQuery> queries) {
        return queries.stream().map(this::nearest).toList();
    }
}
