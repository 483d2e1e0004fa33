package app.lookalike.service.search;

import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * One way to rank the products of one catalogue.
 *
 * @param <Q> a query in the space of the ranking
 */
interface Ranker<Q> {
    /**
     * A request in the space of the ranking.
     *
     * @param query by which products are ordered: moved by feedback, weighed as the user wants
     * @param plain by which similarities are measured: what was asked itself, weighed as usual; the very {@code query}
     *     where nothing changes the order
     * @param decodeMs bytes to pixels, 0 where a stored vector was used
     * @param embedMs pixels to vector, 0 where a stored vector was used
     */
    record Asked<Q>(SearchRequest request, Q query, Q plain, double decodeMs, double embedMs) {
        /** Whether products are ordered by something else than their similarity. */
        boolean isReordered() {
            return query != plain;
        }

        /** The least similarity by which products are ordered. */
        float least() {
            return isReordered() ? SearchOptions.ANY : request.options().minimumSimilarity();
        }

        /** The same, ordered by similarity. */
        Asked<Q> plainly() {
            return new Asked<>(request, plain, plain, decodeMs, embedMs);
        }
    }

    /** The id of the vectors that are compared. */
    String extractorId();

    /** How many products there are to choose from. */
    int size();

    /**
     * Embeds a request.
     *
     * @throws app.lookalike.base.LookalikeException if a product is unknown, or the network is not available
     */
    Asked<Q> ask(SearchRequest request);

    /** The nearest products that may be answered, best first, at most {@code k}. */
    List<Neighbour> nearest(Asked<Q> asked, int k, float minimumSimilarity);

    /** The same for many, each with its own options. */
    default List<List<Neighbour>> nearestAll(List<Asked<Q>> all) {
        return all.stream()
                .map(asked -> nearest(asked, asked.request().options().k(), asked.least()))
                .toList();
    }

    /** How similar a product is to what was asked itself, see {@link SearchHit#similarity}. */
    double similarity(Asked<Q> asked, String id);

    /** Whether {@link #similarity} of a product is that of looks alone. */
    boolean isByLooks(String id);

    /** What the similarity of a product is the mean of; empty where it has no parts. */
    default List<SearchHit.Part> parts(Asked<Q> asked, String id) {
        return List.of();
    }

    /** Where the most similar picture of a product lies; empty where that is its first. */
    default Optional<String> view(Asked<Q> asked, String id) {
        return Optional.empty();
    }

    /** How the words of the request were understood; empty where it has none. */
    default Optional<Understanding> understanding(Asked<Q> asked) {
        return Optional.empty();
    }
}
