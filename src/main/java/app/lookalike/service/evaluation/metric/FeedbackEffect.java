package app.lookalike.service.evaluation.metric;

import java.util.List;

/**
 * The effect of one round of feedback: the first results are judged and removed, and the precision of the next ones,
 * for gender, article type and colour together, is compared with what it would have been (the residual collection
 * of Y. K. Chang, C. Cirillo, J. Razon: Evaluation of Feedback Retrieval Using Modified Freezing, Residual Collection,
 * and Test and Control Groups, 1971).
 *
 * @param n queries
 * @param without mean precision of the next answers without feedback
 * @param with the same with feedback
 */
public record FeedbackEffect(int n, Estimate without, Estimate with) {
    /**
     * Counts.
     *
     * @param without precision for each query, 0 to 1; at least one
     * @param with the same queries with feedback
     */
    public static FeedbackEffect of(List<Double> without, List<Double> with) {
        Estimate[] means = Bootstrap.estimates(new double[][] {values(without), values(with)});
        return new FeedbackEffect(without.size(), means[0], means[1]);
    }

    private static double[] values(List<Double> precisions) {
        return precisions.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
