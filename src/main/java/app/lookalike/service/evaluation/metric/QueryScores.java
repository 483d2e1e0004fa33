package app.lookalike.service.evaluation.metric;

import java.util.List;
import java.util.Optional;

/**
 * The measures of every single query of an evaluation: what two evaluations are compared by.
 *
 * @param k how many answers counted
 * @param queries the ids of the queried products
 * @param criteria those with a query that is measured
 */
public record QueryScores(int k, List<String> queries, List<CriterionScores> criteria) {
    /** Of no query. */
    public static final QueryScores NONE = new QueryScores(1, List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public QueryScores {
        queries = List.copyOf(queries);
        criteria = List.copyOf(criteria);
        if (k < 1) {
            throw new IllegalArgumentException("At least one answer counts, not " + k);
        }
        for (CriterionScores scores : criteria) {
            if (scores.classOf().size() != queries.size()) {
                throw new IllegalArgumentException("Every query has its measures");
            }
        }
    }

    /** The measures by that criterion, where there are some. */
    public Optional<CriterionScores> by(String attribute) {
        return criteria.stream()
                .filter(scores -> scores.attribute().equals(attribute))
                .findFirst();
    }
}
