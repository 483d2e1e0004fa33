package app.lookalike.service.evaluation.metric;

import java.util.List;

/**
 * The precision for the queries of one class.
 *
 * @param name as the catalogue writes it
 * @param n queries
 * @param precision among the first k
 * @param failing the worst queries, worst first, at most {@link #MOST_FAILING}; none where all answers are relevant
 */
public record ClassScore(String name, int n, Estimate precision, List<FailingQuery> failing) {
    /** So many of the worst queries are listed. */
    public static final int MOST_FAILING = 12;

    /** Copies the list. */
    public ClassScore {
        failing = List.copyOf(failing);
    }
}
