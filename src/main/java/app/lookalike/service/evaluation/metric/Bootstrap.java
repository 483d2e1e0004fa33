package app.lookalike.service.evaluation.metric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * The percentile bootstrap (Efron 1979): as many queries as there are, drawn with replacement, have another mean; the
 * middle 95 % of the means of many such draws are the interval. The draws are the same every time.
 */
public final class Bootstrap {
    /** Of a thousand means the 26th and the 975th bound the middle 95 %. */
    private static final int DRAWS = 1_000;

    /** The usual draws. */
    public static final long SEED = 20_260_101;

    private Bootstrap() {}

    /**
     * The mean of one measure.
     *
     * @param values one a query, at least one
     */
    public static Estimate estimate(double[] values) {
        return estimates(new double[][] {values})[0];
    }

    /**
     * Several measures of the same queries, by the same draws.
     *
     * @param measures one row a measure with a value a query, at least one; all equally long
     */
    static Estimate[] estimates(double[][] measures) {
        int n = measures[0].length;
        if (n == 0) {
            throw new IllegalArgumentException("Nothing has no mean");
        }
        Statistic[] means = new Statistic[measures.length];
        Arrays.setAll(means, measure -> drawn -> meanOf(measures[measure], drawn));
        double[][] draws = draws(n, SEED, means);
        Estimate[] estimates = new Estimate[measures.length];
        for (int measure = 0; measure < measures.length; measure++) {
            double mean = DoubleStream.of(measures[measure]).average().orElseThrow();
            estimates[measure] = middle(mean, draws[measure]);
        }
        return estimates;
    }

    /** A figure of some of the queries. */
    @FunctionalInterface
    public interface Statistic {
        /**
         * Computes it.
         *
         * @param drawn indices of queries, some of them more than once, others not at all
         */
        double of(int[] drawn);
    }

    /**
     * Statistics of many draws.
     *
     * @param n queries, at least one
     * @param seed the same seed draws the same queries
     * @return a row for each statistic with a value for each draw
     */
    public static double[][] draws(int n, long seed, Statistic... statistics) {
        double[][] values = new double[statistics.length][DRAWS];
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = new int[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextInt(n);
            }
            for (int statistic = 0; statistic < statistics.length; statistic++) {
                values[statistic][draw] = statistics[statistic].of(drawn);
            }
        }
        return values;
    }

    /**
     * An estimate with the middle 95 % of the draws as its interval.
     *
     * @param draws a value for each draw, in any order; sorted here
     */
    public static Estimate middle(double mean, double[] draws) {
        Arrays.sort(draws);
        return new Estimate(mean, draws[DRAWS / 40], draws[DRAWS - DRAWS / 40 - 1]);
    }

    /** The mean of the queries that were drawn. */
    public static double meanOf(double[] values, int[] drawn) {
        double sum = 0;
        for (int i : drawn) {
            sum += values[i];
        }
        return sum / drawn.length;
    }
}
