package app.lookalike.service.evaluation.metric;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where a product came in the answers to a picture of its own.
 *
 * @param n pictures
 * @param recallAt1 how many products came first
 * @param recallAt5 how many were among the first five
 * @param mrr the mean of 1 / rank, and of 0 where the product was not among the first {@link #DEPTH} (Voorhees 1999)
 */
public record KnownItemRanks(int n, Estimate recallAt1, Estimate recallAt5, Estimate mrr) {
    /** So many answers are looked at. */
    public static final int DEPTH = 100;

    /**
     * Counts ranks.
     *
     * @param ranks from 1, 0 where the product was not answered; at least one
     */
    public static KnownItemRanks of(List<Integer> ranks) {
        int[] all = ranks.stream().mapToInt(Integer::intValue).toArray();
        Estimate[] means = Bootstrap.estimates(new double[][] {
            values(all, rank -> rank == 1 ? 1 : 0),
            values(all, rank -> rank >= 1 && rank <= 5 ? 1 : 0),
            values(all, rank -> rank >= 1 ? 1.0 / rank : 0)
        });
        return new KnownItemRanks(all.length, means[0], means[1], means[2]);
    }

    private static double[] values(int[] ranks, IntToDoubleFunction value) {
        return Arrays.stream(ranks).mapToDouble(value).toArray();
    }
}
