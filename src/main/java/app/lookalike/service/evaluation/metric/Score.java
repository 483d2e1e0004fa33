package app.lookalike.service.evaluation.metric;

/**
 * One measure over all queries.
 *
 * @param mean over the queries (micro average)
 * @param low where its 95 % interval begins
 * @param high where it ends
 * @param macro the mean of the classes' means, each class counting as much as the other, however rare it is
 */
public record Score(double mean, double low, double high, double macro) {
    /** Without the macro average. */
    public Estimate estimate() {
        return new Estimate(mean, low, high);
    }
}
