package app.lookalike.service.evaluation;

import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to find out about the search.
 *
 * @param queries which products to ask for
 * @param k how many answers count, at least 1
 * @param ranking by what products count as similar
 * @param withoutDuplicates whether products with a picture byte-identical with the query's are no answers
 * @param robustness how many products to look for by their own picture, changed; 0 for none
 * @param photos a folder or zip of other photos, each named by the id of its product; null for none
 * @param seed the same seed looks for the same products
 */
public record EvaluationRequest(
        QueryChoice queries,
        int k,
        Ranking ranking,
        boolean withoutDuplicates,
        int robustness,
        @Nullable Path photos,
        long seed) {
    /** The usual questions: five answers, nothing that needs the network. */
    public static EvaluationRequest of(QueryChoice queries) {
        return new EvaluationRequest(queries, SearchOptions.DEFAULT_K, Ranking.VISUAL, false, 0, null, 1);
    }
}
