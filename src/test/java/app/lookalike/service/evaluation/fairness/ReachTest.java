package app.lookalike.service.evaluation.fairness;

import static app.lookalike.service.evaluation.metric.Wardrobe.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Product HUB = product("hub", "Men", "Shirts", "Red");
    private static final Product OTHER = product("other", "Men", "Shirts", "Red");
    private static final Product GIRL = product("girl", "Girls", "Shirts", "Red");
    private static final List<Product> ALL = List.of(HUB, OTHER, GIRL);

    private static Answer answer(Product query, Product... hits) {
        return new Answer(query, List.of(hits), List.of());
    }

    @Test
    void countsWhatIsReturnedOftenAndNever() {
        Reach reach =
                Reach.of(ALL, List.of(answer(HUB, OTHER, GIRL), answer(OTHER, HUB, GIRL), answer(GIRL, HUB, OTHER)), 1);

        assertThat(reach.hubs())
                .containsExactly(new Reach.Hub("hub", "Product hub", 2), new Reach.Hub("other", "Product other", 1));
        assertThat(reach.never()).containsExactly("girl");
        assertThat(reach.neverShare()).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(reach.neverByChance()).isEqualTo(8.0 / 27, within(1e-9));
        assertThat(reach.groups())
                .containsExactly(
                        new Reach.GroupReach("gender", "Men", 2, 0),
                        new Reach.GroupReach("gender", "Girls", 1, 1),
                        new Reach.GroupReach("ageGroup", "adults", 2, 0),
                        new Reach.GroupReach("ageGroup", "children", 1, 1));
    }

    @Test
    void giniIsZeroWhereAllAreReturnedAlikeAndNearOneWhereOneGetsAll() {
        assertThat(Reach.gini(List.of(5, 5, 5, 5))).isEqualTo(0, within(1e-9));
        assertThat(Reach.gini(List.of(0, 0, 0, 8))).isEqualTo(0.75, within(1e-9));
        assertThat(Reach.gini(List.of(0, 0))).isZero();
    }
}
