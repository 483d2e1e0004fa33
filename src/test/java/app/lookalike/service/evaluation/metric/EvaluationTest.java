package app.lookalike.service.evaluation.metric;

import static app.lookalike.service.evaluation.metric.Wardrobe.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.testing.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked out by hand, and by another way of calculating them. */
class EvaluationTest {
    private static final Product QUERY = product("q", "Men", "Shirts", "Blue");
    private static final Product RED = product("a", "Men", "Shirts", "Red");
    private static final Product WOMEN = product("b", "Women", "Shirts", "Blue");
    private static final Product SHOES = product("c", "Men", "Shoes", "Blue");
    private static final Product SAME = product("d", "men", "SHIRTS", "blue");
    private static final Product PLAIN = product("e", "Women", "Shoes", "");
    private static final List<Product> ALL = List.of(QUERY, RED, WOMEN, SHOES, SAME, PLAIN);

    private static final Answer FIRST = answer(QUERY, SHOES, RED, PLAIN, SAME, WOMEN);
    private static final Answer SECOND = answer(PLAIN, SHOES, WOMEN, QUERY, RED, SAME);
    private static final Answer THIRD = answer(RED, QUERY, WOMEN, SAME, SHOES, PLAIN);

    private static Answer answer(Product query, Product... hits) {
        return new Answer(query, List.of(hits), List.of());
    }

    private static AttributeScore score(Criterion criterion, List<Product> products, List<Answer> answers, int k) {
        return Evaluation.of(products, answers, k, Progress.NONE).attributes().stream()
                .filter(one -> one.attribute().equals(criterion.key()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE_TYPE, 0.6, 0.679731, 1, 0.6",
        "GENDER, 0.6, 0.967468, 1, 0.6",
        "BASE_COLOUR, 0.6, 0.852928, 1, 0.6",
        "ARTICLE_TYPE_AND_GENDER, 0.4, 0.650920, 1, 0.4",
        "ARTICLE_TYPE_AND_COLOUR, 0.4, 0.501266, 1, 0.4",
        "ALL_THREE, 0.2, 0.430677, 1, 0.2",
    })
    void oneListByHand(Criterion criterion, double precision, double ndcg, double hit, double chance) {
        AttributeScore score = score(criterion, ALL, List.of(FIRST), 5);

        assertThat(score.precision().mean()).isEqualTo(precision, within(1e-6));
        assertThat(score.ndcg().mean()).isEqualTo(ndcg, within(1e-6));
        assertThat(score.hitRate().mean()).isEqualTo(hit);
        assertThat(score.chance()).isEqualTo(chance, within(1e-12));
    }

    @Test
    void onlyTheFirstKCountAndPlacesWithoutAnAnswerAreNotRelevant() {
        assertThat(score(Criterion.ALL_THREE, ALL, List.of(FIRST), 3).hitRate().mean())
                .isZero();
        AttributeScore wide = score(Criterion.ARTICLE_TYPE, ALL, List.of(FIRST), 10);
        assertThat(wide.precision().mean()).isEqualTo(0.3, within(1e-12));
        assertThat(wide.chance()).as("three of ten places at best").isEqualTo(0.3, within(1e-12));
    }

    @Test
    void aQueryWithoutTheAttributeDoesNotCountAndAClassCountsAsMuchAsAnother() {
        List<Answer> answers = List.of(FIRST, SECOND, THIRD);
        AttributeScore type = score(Criterion.ARTICLE_TYPE, ALL, answers, 5);
        assertThat(type.n()).isEqualTo(3);
        assertThat(type.classes()).isEqualTo(2);
        assertThat(type.precision().mean()).isEqualTo((0.6 + 0.2 + 0.6) / 3, within(1e-12));
        assertThat(type.precision().macro()).isEqualTo((0.6 + 0.2) / 2, within(1e-12));
        assertThat(score(Criterion.BASE_COLOUR, ALL, answers, 5).n()).isEqualTo(2);
        assertThat(Evaluation.of(ALL, answers, 5, Progress.NONE).attributes())
                .as("the catalogue says no category of anything")
                .extracting(AttributeScore::attribute)
                .doesNotContain("masterCategory", "subCategory")
                .hasSize(6);
    }

    @Test
    void whatIsLeftOutIsNeitherExpectedNorIdeal() {
        Answer answer = new Answer(QUERY, List.of(RED, WOMEN, SHOES, PLAIN), List.of(SAME));
        AttributeScore score = score(Criterion.ARTICLE_TYPE, ALL, List.of(answer), 4);
        assertThat(score.ndcg().mean()).isEqualTo(1, within(1e-12));
        assertThat(score.chance()).as("two of four").isEqualTo(0.5, within(1e-12));
    }

    @Test
    void classesWithFewQueriesAreHiddenAndTheBestComesFirst() {
        List<Product> products = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Product cap = product("cap" + i, "", "Caps", "");
            Product sock = product("sock" + i, "", "Socks", "");
            products.addAll(List.of(cap, sock));
            answers.add(answer(cap, i % 3 == 0 ? RED : product("x", "", "caps", "")));
            answers.add(answer(sock, product("y", "", "Socks", "")));
        }
        products.add(RED);
        answers.add(answer(RED, PLAIN));

        Evaluation evaluation = Evaluation.of(products, answers, 1, Progress.NONE);
        ClassTable table = evaluation.classes().get(0);

        assertThat(table.attribute()).isEqualTo("articleType");
        assertThat(table.classes()).extracting(ClassScore::name).containsExactly("Socks", "Caps");
        assertThat(table.classes().get(1).precision().mean()).isEqualTo(20 / 30.0, within(1e-12));
        assertThat(table.hidden()).isEqualTo(1);
        RareClasses rare = Objects.requireNonNull(evaluation.rare());
        assertThat(rare.n()).as("one shirt").isEqualTo(1);
        assertThat(rare.precision().mean()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 40", "2, 3, 40", "3, 10, 9", "4, 1, 60", "5, 5, 2", "6, 5, 120"})
    void anotherWayOfCalculatingComesToTheSame(long seed, int k, int n) {
        Random random = new Random(seed);
        List<Product> products = Wardrobe.random(n, random);
        List<Answer> answers = Wardrobe.randomAnswers(products, k, random);
        for (AttributeScore score :
                Evaluation.of(products, answers, k, Progress.NONE).attributes()) {
            OtherMetrics other = new OtherMetrics(products, answers, k, score.attribute());
            assertThat(new double[] {
                        score.n(),
                        score.classes(),
                        score.precision().mean(),
                        score.precision().macro(),
                        score.ndcg().mean(),
                        score.ndcg().macro(),
                        score.hitRate().mean(),
                        score.hitRate().macro()
                    })
                    .as(score.attribute())
                    .containsExactly(other.figures(), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 6", "2, 2, 7", "3, 3, 8", "4, 5, 7", "5, 5, 4"})
    void chanceIsTheMeanOverAllPossibleAnswers(long seed, int k, int n) {
        Random random = new Random(seed);
        List<Product> products = Wardrobe.random(n, random);
        List<Answer> answers = Wardrobe.randomAnswers(products, k, random);
        for (AttributeScore score :
                Evaluation.of(products, answers, k, Progress.NONE).attributes()) {
            double bruteForce = new OtherMetrics(products, answers, k, score.attribute()).chance();
            assertThat(score.chance()).as(score.attribute()).isEqualTo(bruteForce, within(1e-9));
        }
    }

    @Test
    void aCancelIsHeard() {
        assertThatThrownBy(() -> Evaluation.of(ALL, List.of(FIRST), 5, Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }
}
