package app.lookalike.service.evaluation.interaction;

import app.lookalike.service.evaluation.interaction.RecommendationReport.CoverageScore;
import app.lookalike.service.evaluation.interaction.RecommendationReport.HybridDifference;
import app.lookalike.service.evaluation.interaction.RecommendationReport.Recommender;
import app.lookalike.service.evaluation.interaction.RecommendationReport.RecommenderScore;
import app.lookalike.service.evaluation.interaction.RecommendationReport.UserGroup;
import app.lookalike.service.evaluation.metric.Bootstrap;
import app.lookalike.service.evaluation.metric.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What was recommended to one user, and what they took.
 *
 * @param groups to which the user belongs
 * @param wanted the number of the product that they took last
 * @param answers the numbers of the first products, best first, by each way
 */
record Foreseen(Set<UserGroup> groups, int wanted, Map<Recommender, int[]> answers) {
    Foreseen {
        groups = Set.copyOf(groups);
        answers = new EnumMap<>(answers);
    }

    /**
     * The groups of a user.
     *
     * @param known how many products of theirs are known
     * @param takers how many users are known to have taken the wanted product
     */
    static Set<UserGroup> groups(int known, int takers) {
        Set<UserGroup> groups = EnumSet.of(UserGroup.ALL);
        if (known < 2) {
            groups.add(UserGroup.COLD_USERS);
        }
        if (takers == 0) {
            groups.add(UserGroup.COLD_PRODUCTS);
        }
        if (groups.size() == 1) {
            groups.add(UserGroup.WARM);
        }
        return groups;
    }

    private int[] answered(Recommender by) {
        return Objects.requireNonNull(answers.get(by));
    }

    private double hit(Recommender by) {
        return Arrays.stream(answered(by)).anyMatch(item -> item == wanted) ? 1 : 0;
    }

    private double ndcg(Recommender by) {
        int[] answered = answered(by);
        for (int rank = 1; rank <= answered.length; rank++) {
            if (answered[rank - 1] == wanted) {
                return Math.log(2) / Math.log(rank + 1.0);
            }
        }
        return 0;
    }

    /** The scores of each group that has users. */
    static List<RecommenderScore> scores(List<Foreseen> all) {
        List<RecommenderScore> scores = new ArrayList<>();
        for (UserGroup group : UserGroup.values()) {
            List<Foreseen> some = of(group, all);
            if (!some.isEmpty()) {
                for (Recommender by : Recommender.values()) {
                    scores.add(new RecommenderScore(
                            group, by, some.size(), mean(some, one -> one.hit(by)), mean(some, one -> one.ndcg(by))));
                }
            }
        }
        return scores;
    }

    /** The hybrid beside each other way, in each group that has users. */
    static List<HybridDifference> differences(List<Foreseen> all) {
        List<HybridDifference> differences = new ArrayList<>();
        Recommender hybrid = Recommender.HYBRID;
        for (UserGroup group : UserGroup.values()) {
            List<Foreseen> some = of(group, all);
            for (Recommender than : EnumSet.complementOf(EnumSet.of(hybrid))) {
                if (!some.isEmpty()) {
                    differences.add(new HybridDifference(
                            group,
                            than,
                            some.size(),
                            mean(some, one -> one.hit(hybrid) - one.hit(than)),
                            mean(some, one -> one.ndcg(hybrid) - one.ndcg(than))));
                }
            }
        }
        return differences;
    }

    private static List<Foreseen> of(UserGroup group, List<Foreseen> all) {
        return all.stream().filter(one -> one.groups().contains(group)).toList();
    }

    private static Estimate mean(List<Foreseen> some, ToDoubleFunction<Foreseen> measure) {
        return Bootstrap.estimate(some.stream().mapToDouble(measure).toArray());
    }

    /**
     * How much of the catalogue each way recommends. Of users drawn with replacement some are drawn twice, so that fewer
     * products are recommended to them; the draws are moved by what they lack on average.
     *
     * @param all at least one
     */
    static List<CoverageScore> coverage(List<Foreseen> all, int products) {
        List<CoverageScore> scores = new ArrayList<>();
        for (Recommender by : Recommender.values()) {
            Bootstrap.Statistic share = drawn -> different(all, by, drawn) / (double) products;
            int[] everybody = new int[all.size()];
            Arrays.setAll(everybody, user -> user);
            double[] draws = Bootstrap.draws(all.size(), Bootstrap.SEED, share)[0];
            double whole = share.of(everybody);
            double lack = whole - Arrays.stream(draws).average().orElse(whole);
            double[] centred = Arrays.stream(draws).map(draw -> draw + lack).toArray();
            scores.add(new CoverageScore(by, different(all, by, everybody), Bootstrap.middle(whole, centred)));
        }
        return scores;
    }

    private static int different(List<Foreseen> all, Recommender by, int[] users) {
        BitSet recommended = new BitSet();
        for (int user : users) {
            for (int item : all.get(user).answered(by)) {
                recommended.set(item);
            }
        }
        return recommended.cardinality();
    }
}
