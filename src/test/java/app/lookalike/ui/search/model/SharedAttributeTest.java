package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedAttributeTest {
    private static final List<SearchHit> HITS = List.of(hit(1, "Blue"), hit(2, "Red"), hit(3, "red"), hit(4, ""));

    @Test
    void saysWhichHitsShareTheQuerysValue() {
        assertThat(SharedAttribute.of(Optional.of(product("Red")), HITS))
                .containsExactly(new SharedAttribute(Attribute.BASE_COLOUR, "Red", List.of(false, true, true, false)));
    }

    @Test
    void leavesOutWhatIsNotKnownOfTheQuery() {
        assertThat(SharedAttribute.of(Optional.of(product("")), HITS)).isEmpty();
    }

    @Test
    void takesTheMostFrequentValueForAPhotoAndOfEqualOnesTheBetterHits() {
        List<SearchHit> hits = List.of(hit(1, "Blue"), hit(2, "Red"), hit(3, "Red"));

        assertThat(SharedAttribute.of(Optional.empty(), hits))
                .extracting(SharedAttribute::value)
                .containsExactly("Red");
        assertThat(SharedAttribute.of(Optional.empty(), hits.subList(0, 2)))
                .extracting(SharedAttribute::value)
                .containsExactly("Blue");
    }

    @Test
    void hasNothingToSayWithoutHits() {
        assertThat(SharedAttribute.of(Optional.of(product("Red")), List.of())).isEmpty();
    }

    private static SearchHit hit(int rank, String colour) {
        return new SearchHit(rank, 1.0 / rank, product(colour));
    }

    private static Product product(String colour) {
        return new Product("id", "name", colour.isEmpty() ? Map.of() : Map.of(Attribute.BASE_COLOUR, colour), null);
    }
}
