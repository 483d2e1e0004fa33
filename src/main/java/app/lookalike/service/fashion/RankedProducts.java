package app.lookalike.service.fashion;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The products that a fashion ranking compares, at one moment.
 *
 * @param <R> which of them may be answered
 */
public interface RankedProducts<R> {
    /** How many can be found. */
    int size();

    /** All that can be found, but for these. */
    R except(Set<String> ids);

    /** The products with the highest cosine, best first, at most {@code k} and none below the minimum. */
    List<Neighbour> nearest(Embedding query, int k, R rows, float minimumSimilarity);

    /** The vector of a product; empty where it is not ranked. */
    Optional<Embedding> embedding(String id);

    /** The position of a product's label among those of the head; -1 where it has none that the head knows. */
    int label(String id, String attribute);

    /** How many products have which of the head's labels, by their position. */
    int[] counts(String attribute);
}
