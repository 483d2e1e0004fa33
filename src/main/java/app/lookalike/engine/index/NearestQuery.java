package app.lookalike.engine.index;

import app.lookalike.engine.embedding.Embedding;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a {@link VectorIndex}: one object, so that options grow without new overloads.
 *
 * @param embedding the query; by its type of unit length and finite
 * @param k how many neighbours at most, 0 or more; more than there are is no error
 * @param rows which rows may be answered (filters, without the query's own); all if missing. Applied before k is cut
 * @param minimumSimilarity what is less similar is not answered; -1 for all
 */
public record NearestQuery(Embedding embedding, int k, @Nullable RowSet rows, float minimumSimilarity) {
    /** Refuses a negative k and a similarity that is no number. */
    public NearestQuery {
        if (k < 0) {
            throw new IllegalArgumentException("k is " + k + "; it is 0 or more");
        }
        if (Float.isNaN(minimumSimilarity)) {
            throw new IllegalArgumentException("the minimum similarity is not a number");
        }
    }

    /** The k nearest of all. */
    public static NearestQuery of(Embedding embedding, int k) {
        return new NearestQuery(embedding, k, null, -1);
    }

    /** The same within these rows, instead of within all. */
    public NearestQuery within(RowSet wanted) {
        return new NearestQuery(embedding, k, wanted, minimumSimilarity);
    }

    /** The same for another k. */
    public NearestQuery first(int many) {
        return new NearestQuery(embedding, many, rows, minimumSimilarity);
    }

    /** The same without answers less similar than this. */
    public NearestQuery atLeast(float similarity) {
        return new NearestQuery(embedding, k, rows, similarity);
    }
}
