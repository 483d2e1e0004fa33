package app.lookalike.service.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers to one request, in exact order.
 *
 * @param request the request that was answered
 * @param model the extractor's id
 * @param hits best first
 * @param timings what it took
 * @param searched how many indexed products there were to choose from
 * @param tooFar the most similar product where none is similar enough for the request; else empty
 * @param nearestLook similarity of the product that looks most alike: cosine of the network's vectors; empty if it was
 *     not determined
 * @param goodSimilarity the cosine from which a match is good in this catalogue; empty if that is not known
 * @param understanding how the words of the query were understood; empty where it has none
 */
public record SearchResult(
        SearchRequest request,
        String model,
        List<SearchHit> hits,
        Timings timings,
        int searched,
        Optional<SearchHit> tooFar,
        Optional<Float> nearestLook,
        Optional<Float> goodSimilarity,
        Optional<Understanding> understanding) {
    /** What stands for the network where words were only looked for in names. */
    public static final String NAMES = "names";

    /** Copies the hits. */
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /** Creates a result without anything optional. */
    public SearchResult(SearchRequest request, String model, List<SearchHit> hits, Timings timings, int searched) {
        this(
                request,
                model,
                hits,
                timings,
                searched,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the similarities of the hits were measured; else these are found by their names alone. */
    public boolean isMeasured() {
        return !model.equals(NAMES);
    }

    /** The ranking that answered. */
    public Ranking ranking() {
        return Objects.requireNonNull(request.options().ranking());
    }

    /** Whether the best result is a good match; empty if the limit for that is not known. */
    public Optional<Boolean> goodMatch() {
        return goodSimilarity.flatMap(good -> nearestLook.map(nearest -> nearest >= good));
    }

    /** Whether there are results and all of them are less similar than usual, without the user having chosen that. */
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
