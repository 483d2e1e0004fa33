package app.lookalike.service.taste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses a few of many candidates so that they are relevant and differ from each other: one after the other, each time
 * the one with the greatest λ · relevance − (1 − λ) · similarity to the most similar one chosen before.
 *
 * @param lambda 1 for relevance alone, 0 for difference alone
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein, The use of MMR, SIGIR 1998</a>
 */
public record MaximalMarginalRelevance(double lambda) {
    /** How alike two candidates are, on the scale of their relevance. */
    @FunctionalInterface
    public interface Similarity {
        /** By their positions. */
        double between(int one, int other);
    }

    /** @throws IllegalArgumentException if it is not between 0 and 1 */
    public MaximalMarginalRelevance {
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda " + lambda);
        }
    }

    /**
     * The positions of the chosen candidates, in the order in which they were chosen; of equals the first.
     *
     * @param relevance of each candidate
     * @param k how many to choose; fewer where there are fewer
     */
    public List<Integer> choose(double[] relevance, Similarity similarity, int k) {
        return choose(relevance, similarity, k, new int[relevance.length], Integer.MAX_VALUE);
    }

    /**
     * The same where each candidate belongs to a group.
     *
     * @param group of each candidate
     * @param most how many of one group are chosen before all other groups are used up or have as many
     */
    public List<Integer> choose(double[] relevance, Similarity similarity, int k, int[] group, int most) {
        double[] nearest = new double[relevance.length]; // to the most similar one chosen
        boolean[] taken = new boolean[relevance.length];
        Map<Integer, Integer> ofGroup = new HashMap<>();
        List<Integer> chosen = new ArrayList<>();
        int limit = most;
        while (chosen.size() < Math.min(k, relevance.length)) {
            int best = best(relevance, nearest, taken, group, ofGroup, limit);
            if (best < 0) {
                limit += most;
                continue;
            }
            if (chosen.isEmpty()) {
                Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
            }
            chosen.add(best);
            taken[best] = true;
            ofGroup.merge(group[best], 1, Integer::sum);
            for (int i = 0; i < relevance.length; i++) {
                if (!taken[i]) {
                    nearest[i] = Math.max(nearest[i], similarity.between(i, best));
                }
            }
        }
        return chosen;
    }

    private int best(
            double[] relevance,
            double[] nearest,
            boolean[] taken,
            int[] group,
            Map<Integer, Integer> ofGroup,
            int limit) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < relevance.length; i++) {
            if (!taken[i] && ofGroup.getOrDefault(group[i], 0) < limit) {
                double marginal = lambda * relevance[i] - (1 - lambda) * nearest[i];
                if (best < 0 || marginal > highest) {
                    best = i;
                    highest = marginal;
                }
            }
        }
        return best;
    }
}
