package app.lookalike.service.evaluation.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.interaction.Histories;
import app.lookalike.catalog.interaction.HistoryBuilder;
import app.lookalike.catalog.interaction.Interaction;
import app.lookalike.service.evaluation.interaction.RecommendationReport.CoverageScore;
import app.lookalike.service.evaluation.interaction.RecommendationReport.HybridDifference;
import app.lookalike.service.evaluation.interaction.RecommendationReport.Recommender;
import app.lookalike.service.evaluation.interaction.RecommendationReport.RecommenderScore;
import app.lookalike.service.evaluation.interaction.RecommendationReport.UserGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryEvaluationTest {
    private static Map<Recommender, int[]> answers(int[] hybrid) {
        Map<Recommender, int[]> answers = new HashMap<>();
        for (Recommender by : Recommender.values()) {
            answers.put(by, by == Recommender.HYBRID ? hybrid : new int[] {1, 2});
        }
        return answers;
    }

    @Test
    void theFiguresAreThoseComputedByHand() {
        List<Foreseen> all = List.of(
                new Foreseen(Foreseen.groups(3, 5), 7, answers(new int[] {1, 2, 7})), // rank 3: 1 / log2 4
                new Foreseen(Foreseen.groups(3, 5), 1, answers(new int[] {3})));

        RecommenderScore hybrid = of(UserGroup.WARM, Recommender.HYBRID, all);
        assertThat(hybrid.n()).isEqualTo(2);
        assertThat(hybrid.hitAt10().mean()).isEqualTo(0.5);
        assertThat(hybrid.ndcgAt10().mean()).isCloseTo(0.25, within(1e-9));
        assertThat(of(UserGroup.WARM, Recommender.CONTENT, all).ndcgAt10().mean())
                .isEqualTo(0.5);
        HybridDifference difference = Foreseen.differences(all).get(0);
        assertThat(difference.hitAt10().mean()).isZero();
        assertThat(difference.hitAt10().low()).isEqualTo(-1);
        assertThat(difference.hitAt10().high()).isEqualTo(1);
        CoverageScore coverage = Foreseen.coverage(all, 10).stream()
                .filter(score -> score.by() == Recommender.HYBRID)
                .findFirst()
                .orElseThrow();
        assertThat(coverage.products()).as("1, 2, 3 and 7").isEqualTo(4);
        assertThat(coverage.share().mean())
                .isEqualTo(0.4)
                .isBetween(coverage.share().low(), coverage.share().high());
    }

    private static RecommenderScore of(UserGroup group, Recommender by, List<Foreseen> all) {
        return Foreseen.scores(all).stream()
                .filter(score -> score.group() == group && score.by() == by)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsAreByWhatIsKnown() {
        assertThat(Foreseen.groups(2, 1)).containsExactlyInAnyOrder(UserGroup.ALL, UserGroup.WARM);
        assertThat(Foreseen.groups(1, 1)).containsExactlyInAnyOrder(UserGroup.ALL, UserGroup.COLD_USERS);
        assertThat(Foreseen.groups(2, 0)).containsExactlyInAnyOrder(UserGroup.ALL, UserGroup.COLD_PRODUCTS);
        assertThat(Foreseen.groups(0, 0)).hasSize(3).doesNotContain(UserGroup.WARM);
    }

    private static List<Product> products(int n) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            products.add(new Product(
                    "p" + i,
                    "Product " + i,
                    Map.of(
                            Attribute.GENDER,
                            i % 2 == 0 ? "Men" : "Women",
                            Attribute.ARTICLE_TYPE,
                            "Type " + i % 10,
                            Attribute.BASE_COLOUR,
                            i % 3 == 0 ? "Red" : "Blue",
                            Attribute.USAGE,
                            "Casual"),
                    null));
        }
        return products;
    }

    @Test
    void generatedHistoriesAreTheSameForTheSameSeedAndFollowTheirRules() {
        List<Product> products = products(400);
        Histories histories = GeneratedHistories.of(products, 1);

        assertThat(histories.users()).isEqualTo(GeneratedHistories.USERS);
        assertThat(taken(GeneratedHistories.of(products, 1))).isEqualTo(taken(histories));
        assertThat(taken(GeneratedHistories.of(products, 2))).isNotEqualTo(taken(histories));
        assertThat(histories.size() / (double) histories.users()).isBetween(15.0, 25.0);
        Map<Integer, Long> counts =
                taken(histories).stream().collect(Collectors.groupingBy(product -> product, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(most).as("popularity is skewed").isGreaterThan(10L * histories.size() / products.size());
        assertThat(genderShare(histories))
                .as("four of five are by taste, and so of one gender")
                .isGreaterThan(0.8);
    }

    private static List<Integer> taken(Histories histories) {
        List<Integer> taken = new ArrayList<>();
        for (int at = 0; at < histories.size(); at++) {
            taken.add(Integer.parseInt(
                    histories.products().get(histories.product(at)).substring(1)));
        }
        return taken;
    }

    /** How much of a user's products have the gender that most of them have, on average. */
    private static double genderShare(Histories histories) {
        double sum = 0;
        for (int user = 0; user < histories.users(); user++) {
            int men = 0;
            for (int at = histories.start(user); at < histories.end(user); at++) {
                men += Integer.parseInt(histories
                                                .products()
                                                .get(histories.product(at))
                                                .substring(1))
                                        % 2
                                == 0
                        ? 1
                        : 0;
            }
            double all = histories.end(user) - histories.start(user);
            sum += Math.max(men, all - men) / all;
        }
        return sum / histories.users();
    }

    @Test
    void theLastProductIsLeftOutAndSomeUsersAndProductsAreNew() {
        HistoryBuilder builder = HistoryBuilder.empty();
        Map<String, Integer> positions = new HashMap<>();
        for (int product = 0; product < 200; product++) {
            positions.put("p" + product, product);
        }
        for (int user = 0; user < 500; user++) {
            for (int day = 0; day < 6; day++) {
                builder.add(new Interaction("u" + user, "p" + (user * 7 + day * 31) % 200, 1, day));
            }
        }
        builder.add(new Interaction("only one", "p1", 1, 1));
        builder.add(new Interaction("unknown", "elsewhere", 1, 1));
        LeaveLastOut split = new LeaveLastOut(builder.build(), positions, 1);

        assertThat(split.cases()).hasSize(500);
        Set<Integer> known = new HashSet<>();
        for (LeaveLastOut.Case user : split.cases()) {
            assertThat(user.known()).doesNotContain(user.wanted());
            assertThat(split.training().itemsOf(user.user()))
                    .isEqualTo(user.known().size());
            known.addAll(user.known());
        }
        assertThat(known).as("every tenth product is new").hasSizeBetween(165, 195);
        long cold =
                split.cases().stream().filter(user -> user.known().size() == 1).count();
        assertThat(cold).as("of every fifth user one product is known").isBetween(70L, 130L);
        LeaveLastOut.Case first = split.cases().get(0);
        assertThat(first.wanted()).as("the latest, day 5").isEqualTo(155);
    }
}
