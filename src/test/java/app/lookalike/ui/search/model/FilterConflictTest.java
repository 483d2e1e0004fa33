package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FilterConflictTest {
    private static final Product DRESS =
            new Product("1", "Dress", Map.of(Attribute.ARTICLE_TYPE, "Dresses", Attribute.GENDER, "Women"), null);
    private static final Query QUERY = new Query.ByProduct("1");
    private static final ProductFilter SHIRTS = ProductFilter.NONE.toggled(Attribute.ARTICLE_TYPE, "Shirts");

    /** An answer whose best hit looks so similar, where .8 is good. */
    private static SearchResult answer(ProductFilter filter, float nearest, Optional<Understanding> words) {
        return new SearchResult(
                SearchOptions.DEFAULT.within(filter).requestOf(QUERY),
                "resnet50",
                List.of(new SearchHit(1, nearest, DRESS)),
                new SearchResult.Timings(0, 0, 0),
                10,
                Optional.empty(),
                Optional.of(nearest),
                Optional.of(0.8f),
                words);
    }

    private static Optional<Understanding> asking(Attribute attribute, boolean wanted, String... values) {
        return Optional.of(new Understanding(
                "words",
                List.of(new Understanding.Value(attribute.key(), List.of(values), wanted, 0, 5)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    @Test
    void wordsContradictAFilterByAnotherValue() {
        Asked words = new Asked(QUERY, Optional.empty());

        assertThat(FilterConflict.of(answer(SHIRTS, 0.9f, asking(Attribute.ARTICLE_TYPE, true, "Dresses")), words))
                .containsExactly(new FilterConflict(SHIRTS, List.of("Dresses")));
        assertThat(FilterConflict.of(
                        answer(SHIRTS, 0.9f, asking(Attribute.ARTICLE_TYPE, true, "Dresses", "Shirts")), words))
                .isEmpty();
        assertThat(FilterConflict.of(answer(SHIRTS, 0.9f, asking(Attribute.ARTICLE_TYPE, false, "Dresses")), words))
                .as("what is denied is not wanted")
                .isEmpty();
        assertThat(FilterConflict.of(answer(SHIRTS, 0.9f, asking(Attribute.BASE_COLOUR, true, "Red")), words))
                .isEmpty();
    }

    @Test
    void aProductContradictsItOnlyWhereNothingReallySimilarIsLeft() {
        Asked dress = new Asked(QUERY, Optional.of(DRESS));
        ProductFilter filter = SHIRTS.toggled(Attribute.GENDER, "Women");

        assertThat(FilterConflict.of(answer(filter, 0.9f, Optional.empty()), dress))
                .isEmpty();
        assertThat(FilterConflict.of(answer(filter, 0.5f, Optional.empty()), dress))
                .containsExactly(new FilterConflict(SHIRTS, List.of("Dresses")));
    }
}
