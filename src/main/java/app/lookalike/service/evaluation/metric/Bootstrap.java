package app.lookalike.service.evaluation.metric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * The percentile bootstrap (Efron 1979): as many queries as there are, drawn with replacement, have another mean; the
 * middle 95 % of the means of many such draws are the interval. The draws are the same every time.
 */
final class Bootstrap {
    /** Of a thousand means the 26th and the 975th bound the middle 95 %. */
    private static final int DRAWS = 1_000;

    private static final long SEED = 20_260_101;

    private Bootstrap() {}

    /** @param values one a query, at least one */
    static Estimate estimate(double[] values) {
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
        double[][] means = new double[measures.length][DRAWS];
        SplittableRandom random = new SplittableRandom(SEED);
        int[] drawn = new int[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextInt(n);
            }
            for (int measure = 0; measure < measures.length; measure++) {
                means[measure][draw] = meanOf(measures[measure], drawn);
            }
        }
        Estimate[] estimates = new Estimate[measures.length];
        for (int measure = 0; measure < measures.length; measure++) {
            Arrays.sort(means[measure]);
            estimates[measure] = new Estimate(
                    DoubleStream.of(measures[measure]).average().orElseThrow(),
                    means[measure][DRAWS / 40],
                    means[measure][DRAWS - DRAWS / 40 - 1]);
        }
        return estimates;
    }

    private static double meanOf(double[] values, int[] drawn) {
        double sum = 0;
        for (int i : drawn) {
            sum += values[i];
        }
        return sum / drawn.length;
    }
}
