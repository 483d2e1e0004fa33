package app.lookalike.service.evaluation.fairness;

import static app.lookalike.service.evaluation.metric.Wardrobe.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.Criterion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupFiguresTest {
    private static final List<Product> MEN = products("m", "Men");
    private static final List<Product> BOYS = products("b", "Boys");
    private static final List<Product> ALL = IntStream.range(0, 40)
            .mapToObj(i -> i < 20 ? MEN.get(i) : BOYS.get(i - 20))
            .toList();

    private final GroupFigures figures = new GroupFigures(ALL, 1);

    private static List<Product> products(String prefix, String gender) {
        return IntStream.range(0, 20)
                .mapToObj(i -> product(prefix + i, gender, "Shirts", "Red"))
                .toList();
    }

    /** Of each query the product beside it, of boys only in so many cases, else one for men. */
    private static List<Answer> answers(int boysForBoys) {
        return IntStream.range(0, 40)
                .mapToObj(i -> {
                    boolean boys = i >= 20 && i - 20 < boysForBoys;
                    List<Product> from = boys ? BOYS : MEN;
                    return new Answer(ALL.get(i), List.of(from.get((i + 1) % 20)), List.of());
                })
                .toList();
    }

    @Test
    void childrenAreAGroupOfTheirOwn() {
        List<GroupScore> scores = figures.scores(Grouping.AGE, answers(5), Progress.NONE);

        assertThat(scores).extracting(GroupScore::group).containsExactly("adults", "children");
        assertThat(scores.get(1).n()).isEqualTo(20);
        assertThat(scores.get(1).by(Criterion.GENDER).orElseThrow().precision().mean())
                .isEqualTo(0.25, within(1e-9));
        assertThat(scores.get(0).by(Criterion.GENDER).orElseThrow().precision().mean())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void aGroupThatIsReturnedTooSeldomIsSignificantOnlyIfThatIsNoChance() {
        Exposure unfair = figures.exposure(Grouping.GENDER, answers(0)).orElseThrow();
        Exposure fair = figures.exposure(Grouping.GENDER, answers(20)).orElseThrow();
        Exposure chance = figures.exposure(Grouping.GENDER, answers(19)).orElseThrow();

        assertThat(unfair.groups())
                .containsExactly(
                        new Exposure.GroupShare("Boys", 0.5, 0.5, 0), new Exposure.GroupShare("Men", 0.5, 0.5, 1));
        assertThat(unfair.distance()).isEqualTo(0.5, within(1e-9));
        assertThat(unfair.p()).isEqualTo(0.001, within(1e-9));
        assertThat(fair.distance()).isZero();
        assertThat(fair.p()).isEqualTo(1);
        assertThat(chance.p()).isGreaterThan(0.05);
    }

    @Test
    void aCatalogueWithoutGendersHasNoGroups() {
        List<Product> products = List.of(product("1", "", "Shirts", "Red"), product("2", "", "Caps", "Red"));
        List<Answer> answers = List.of(new Answer(products.get(0), List.of(products.get(1)), List.of()));

        GroupFigures none = new GroupFigures(products, 1);

        assertThat(none.scores(Grouping.GENDER, answers, Progress.NONE)).isEmpty();
        assertThat(none.exposure(Grouping.GENDER, answers)).isEmpty();
    }
}
