package app.lookalike.service.evaluation.interaction;

import app.lookalike.catalog.interaction.Histories;
import app.lookalike.engine.recommend.InteractionMatrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Splits histories in what recommendations are made from and what they are to foresee: the product that each user took
 * last. Of every fifth user only one product is known, the one before the last; every tenth product is new, so that nobody
 * is known to have taken it. Both are drawn by chance.
 */
final class LeaveLastOut {
    private static final double COLD_USERS = 0.2;
    private static final double NEW_PRODUCTS = 0.1;

    private final List<Case> cases = new ArrayList<>();
    private final InteractionMatrix training;

    /**
     * A user whose last product is to be foreseen.
     *
     * @param user number in the training matrix
     * @param known positions of the products that they took before, the earliest first
     * @param weights of these
     * @param wanted the position of the product that they took last
     */
    record Case(int user, List<Integer> known, List<Float> weights, int wanted) {}

    /**
     * Splits.
     *
     * @param positions of products by their ids; others do not count
     * @param seed of what is drawn
     */
    LeaveLastOut(Histories histories, Map<String, Integer> positions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] isNew = new boolean[positions.size()];
        for (int product = 0; product < isNew.length; product++) {
            isNew[product] = random.nextDouble() < NEW_PRODUCTS;
        }
        int[] byNumber = histories.products().stream()
                .mapToInt(id -> positions.getOrDefault(id, -1))
                .toArray();
        List<Map<Integer, Float>> rows = new ArrayList<>();
        for (int user = 0; user < histories.users(); user++) {
            boolean isCold = random.nextDouble() < COLD_USERS;
            List<Integer> all = new ArrayList<>();
            for (int at = histories.start(user); at < histories.end(user); at++) {
                if (byNumber[histories.product(at)] >= 0) {
                    all.add(at);
                }
            }
            if (all.size() > 1) {
                add(histories, byNumber, all, isCold, isNew, rows);
            }
        }
        training = matrix(rows, positions.size());
    }

    private void add(
            Histories histories,
            int[] positions,
            List<Integer> all,
            boolean isCold,
            boolean[] isNew,
            List<Map<Integer, Float>> rows) {
        List<Integer> before = all.subList(0, all.size() - 1).stream()
                .filter(at -> !isNew[positions[histories.product(at)]])
                .toList();
        List<Integer> kept = isCold && !before.isEmpty() ? before.subList(before.size() - 1, before.size()) : before;
        Map<Integer, Float> row = new HashMap<>();
        kept.forEach(at -> row.put(positions[histories.product(at)], histories.weight(at)));
        cases.add(new Case(
                rows.size(),
                kept.stream().map(at -> positions[histories.product(at)]).toList(),
                kept.stream().map(histories::weight).toList(),
                positions[histories.product(all.get(all.size() - 1))]));
        rows.add(row);
    }

    private static InteractionMatrix matrix(List<Map<Integer, Float>> rows, int items) {
        int[] starts = new int[rows.size() + 1];
        for (int user = 0; user < rows.size(); user++) {
            starts[user + 1] = starts[user] + rows.get(user).size();
        }
        int[] taken = new int[starts[rows.size()]];
        float[] weights = new float[taken.length];
        int at = 0;
        for (Map<Integer, Float> row : rows) {
            for (Map.Entry<Integer, Float> entry : row.entrySet()) {
                taken[at] = entry.getKey();
                weights[at++] = entry.getValue();
            }
        }
        return InteractionMatrix.of(items, starts, taken, weights);
    }

    /** One for each user with at least two products. */
    List<Case> cases() {
        return cases;
    }

    /** What recommendations are made from. */
    InteractionMatrix training() {
        return training;
    }
}
