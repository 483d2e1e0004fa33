package app.lookalike.service.evaluation.metric;

/**
 * A mean over queries, and how far off it may be because they are only some of all possible queries.
 *
 * @param mean over the queries
 * @param low where its 95 % interval begins
 * @param high where it ends
 */
public record Estimate(double mean, double low, double high) {}
