package app.lookalike.service.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers to one request, in exact order.
 *
 * @param request what was asked
 * @param model the extractor's id
 * @param hits best first
 * @param timings what it took
 * @param searched how many indexed products there were to choose from
 * @param tooFar the most similar product where none is similar enough for the request; else empty
 * @param nearestLook how much the product that looks most alike does so: cosine of the network's vectors; empty where
 *     nobody looked
 * @param goodSimilarity from which such cosine on a match is good in this catalogue; empty where that is not known
 */
public record SearchResult(
        SearchRequest request,
        String model,
        List<SearchHit> hits,
        Timings timings,
        int searched,
        Optional<SearchHit> tooFar,
        Optional<Float> nearestLook,
        Optional<Float> goodSimilarity) {
    /** Copies the hits. */
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /** With whatever there was. */
    public SearchResult(SearchRequest request, String model, List<SearchHit> hits, Timings timings, int searched) {
        this(request, model, hits, timings, searched, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The ranking that answered. */
    public Ranking ranking() {
        return Objects.requireNonNull(request.options().ranking());
    }

    /** Whether the best answer is a good match; empty where what is good is not known. */
    public Optional<Boolean> goodMatch() {
        return goodSimilarity.flatMap(good -> nearestLook.map(nearest -> nearest >= good));
    }

    /** Whether there are answers and all of them are less similar than is usual, and nobody has asked for that. */
    public boolean onlyWeakMatches() {
        return !hits.isEmpty()
                && request.options().minimumSimilarity() <= SearchOptions.ANY
                && !goodMatch().orElse(true);
    }

    /**
     * Milliseconds by stage; zero for a stage that was not needed.
     *
     * @param decodeMs bytes to pixels
     * @param embedMs pixels to vector
     * @param searchMs vector to answers
     */
    public record Timings(double decodeMs, double embedMs, double searchMs) {
        /** All stages together. */
        public double totalMs() {
            return decodeMs + embedMs + searchMs;
        }
    }
}
