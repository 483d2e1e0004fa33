package app.lookalike.service.evaluation;

import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;

/**
 * What to find out about the fairness of the search.
 *
 * @param queries which products the figures of groups are about
 * @param k how many answers count, at least 1
 * @param ranking by what products count as similar
 * @param remedies whether to measure other settings, too, which takes some times as long
 */
public record FairnessRequest(QueryChoice queries, int k, Ranking ranking, boolean remedies) {
    /** The usual questions: five answers, with remedies. */
    public static FairnessRequest of(QueryChoice queries, Ranking ranking) {
        return new FairnessRequest(queries, SearchOptions.DEFAULT_K, ranking, true);
    }
}
