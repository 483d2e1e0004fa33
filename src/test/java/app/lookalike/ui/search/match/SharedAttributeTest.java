package app.lookalike.ui.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.search.match.KnownLabel.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedAttributeTest {
    private static final List<SearchHit> HITS = List.of(hit(1, "Blue"), hit(2, "Red"), hit(3, "red"), hit(4, ""));

    @Test
    void saysWhichHitsShareWhatIsKnownOfTheQueryAndWhetherThatIsPredicted() {
        KnownLabel red = new KnownLabel(Attribute.BASE_COLOUR, List.of("Red"), Source.PREDICTED);
        assertThat(SharedAttribute.with(List.of(red), HITS))
                .containsExactly(
                        new SharedAttribute(Attribute.BASE_COLOUR, "Red", true, List.of(false, true, true, false)));
    }

    @Test
    void acceptsAnyOfSeveralValues() {
        KnownLabel either = new KnownLabel(Attribute.BASE_COLOUR, List.of("Red", "Blue"), Source.CATALOGUE);
        assertThat(SharedAttribute.with(List.of(either), HITS))
                .containsExactly(new SharedAttribute(
                        Attribute.BASE_COLOUR, "Red, Blue", false, List.of(true, true, true, false)));
    }

    @Test
    void takesTheMostFrequentValueWhereNothingIsKnownAndOfEqualOnesTheBetterHits() {
        List<SearchHit> hits = List.of(hit(1, "Blue"), hit(2, "Red"), hit(3, "Red"));

        assertThat(SharedAttribute.among(hits))
                .extracting(SharedAttribute::value)
                .containsExactly("Red");
        assertThat(SharedAttribute.among(hits.subList(0, 2)))
                .extracting(SharedAttribute::value)
                .containsExactly("Blue");
    }

    @Test
    void hasNothingToSayWithoutHits() {
        KnownLabel red = new KnownLabel(Attribute.BASE_COLOUR, List.of("Red"), Source.CATALOGUE);
        assertThat(SharedAttribute.with(List.of(red), List.of())).isEmpty();
        assertThat(SharedAttribute.among(List.of())).isEmpty();
    }

    private static SearchHit hit(int rank, String colour) {
        return new SearchHit(rank, 1.0 / rank, product(colour));
    }

    private static Product product(String colour) {
        return new Product("id", "name", colour.isEmpty() ? Map.of() : Map.of(Attribute.BASE_COLOUR, colour), null);
    }
}
