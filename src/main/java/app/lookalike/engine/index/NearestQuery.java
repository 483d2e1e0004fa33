package app.lookalike.engine.index;

import app.lookalike.engine.embedding.Embedding;
import java.util.function.Predicate;

/**
 * What is asked of a {@link VectorIndex}: one object, so that options grow without new overloads.
 *
 * @param embedding the query; by its type of unit length and finite
 * @param k how many neighbours at most, 0 or more; more than there are is no error
 * @param accept which ids may be answered (filters, the query's own id); applied before k is cut
 */
public record NearestQuery(Embedding embedding, int k, Predicate<String> accept) {
    /** Refuses a negative k. */
    public NearestQuery {
        if (k < 0) {
            throw new IllegalArgumentException("k is " + k + "; it is 0 or more");
        }
    }

    /** The k nearest of all. */
    public static NearestQuery of(Embedding embedding, int k) {
        return new NearestQuery(embedding, k, id -> true);
    }
}
