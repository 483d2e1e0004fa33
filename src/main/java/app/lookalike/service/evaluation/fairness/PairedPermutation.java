package app.lookalike.service.evaluation.fairness;

import java.util.SplittableRandom;

/**
 * The paired permutation test (R. A. Fisher: The Design of Experiments, 1935): if queries and answers do not differ, each
 * pair could as well be the other way round. The draws are the same every time.
 */
final class PairedPermutation {
    private static final int DRAWS = 999;
    private static final long SEED = 20_260_101;

    private PairedPermutation() {}

    /** Half the sum of the absolute means of columns: the total variation distance of two mean distributions. */
    static double distance(double[][] differences) {
        return distance(differences, new SplittableRandom(SEED), false);
    }

    /**
     * How probable it is that the distance is as large by chance, at least 1 / 1,000.
     *
     * @param differences between the two distributions of each pair, one row a pair; at least one
     */
    static double p(double[][] differences) {
        double observed = distance(differences);
        SplittableRandom random = new SplittableRandom(SEED);
        int asLarge = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            if (distance(differences, random, true) >= observed - 1e-12) {
                asLarge++;
            }
        }
        return (double) asLarge / (DRAWS + 1);
    }

    private static double distance(double[][] differences, SplittableRandom random, boolean exchanged) {
        double[] sums = new double[differences[0].length];
        for (double[] row : differences) {
            double sign = exchanged && random.nextBoolean() ? -1 : 1;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * row[i];
            }
        }
        double distance = 0;
        for (double sum : sums) {
            distance += Math.abs(sum) / differences.length / 2;
        }
        return distance;
    }
}
