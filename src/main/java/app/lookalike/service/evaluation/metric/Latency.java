package app.lookalike.service.evaluation.metric;

import java.util.Arrays;

/**
 * How long the search step takes, from the vector to the answers, one query after the other.
 *
 * @param n queries
 * @param p50 half of them took no longer, in ms
 * @param p95 95 % took no longer, in ms
 * @param p99 99 % took no longer, in ms
 */
public record Latency(int n, double p50, double p95, double p99) {
    /**
     * Percentiles by nearest rank: the smallest value that so many values do not exceed.
     *
     * @param millis one a query, at least one
     */
    public static Latency of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latency(sorted.length, percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99));
    }

    private static double percentile(double[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[Math.max(1, rank) - 1];
    }
}
