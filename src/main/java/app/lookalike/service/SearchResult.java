package app.lookalike.service;

import java.util.List;

/**
 * The answers to one request, in exact order.
 *
 * @param request what was asked
 * @param model the extractor's id
 * @param hits best first
 * @param timings what it took
 * @param searched how many indexed products there were to choose from
 */
public record SearchResult(SearchRequest request, String model, List<SearchHit> hits, Timings timings, int searched) {
    /** Copies the hits. */
    public SearchResult {
        hits = List.copyOf(hits);
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
