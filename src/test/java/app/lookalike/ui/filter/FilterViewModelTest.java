package app.lookalike.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.FacetCounts.Relaxed;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FilterViewModelTest {
    private static final ProductFilter MEN = ProductFilter.NONE.toggled(Attribute.GENDER, "Men");
    private static final ProductFilter RED = ProductFilter.NONE.toggled(Attribute.BASE_COLOUR, "Red");

    private final FilterViewModel model = new FilterViewModel();

    private static FacetCounts counts(ProductFilter filter, int found, Relaxed... relaxed) {
        return new FacetCounts(
                filter,
                found,
                100,
                Map.of(Attribute.GENDER, List.of(new FacetValue(Attribute.GENDER, "Men", 3, List.of()))),
                List.of(relaxed),
                false);
    }

    @Test
    void namesTheConditionsThatStandInTheWay() {
        model.toggle(Attribute.GENDER, "Men");
        model.toggle(Attribute.BASE_COLOUR, "Red");
        ProductFilter both = model.chosen().get();
        model.show(counts(both, 0, new Relaxed(MEN, 4), new Relaxed(RED, 9)));

        assertThat(model.relaxed()).extracting(Relaxed::condition).containsExactly(RED, MEN);
        assertThat(StepAside.reason(model)).startsWith("Together the filters leave nothing");

        model.show(counts(both, 0, new Relaxed(MEN, 0), new Relaxed(RED, 9)));
        assertThat(StepAside.reason(model)).isEqualTo("Only “Colour: red” stands in the way.");

        model.show(counts(both, 0, new Relaxed(MEN, 0), new Relaxed(RED, 0)));
        assertThat(StepAside.reason(model)).startsWith("No single filter is to blame");
    }

    @Test
    void saysNothingOfAFilterThatIsNotCountedYet() {
        model.toggle(Attribute.GENDER, "Men");
        model.show(counts(RED, 0, new Relaxed(RED, 9)));

        assertThat(model.relaxed()).isEmpty();
    }

    @Test
    void takesTheFilterToAnotherScreen() {
        List<ProductFilter> taken = new ArrayList<>();
        model.toggle(Attribute.GENDER, "Men");
        assertThat(model.carries().getValue()).as("nowhere to go").isFalse();
        model.carry();

        model.offer(new FilterViewModel.Elsewhere("There", taken::add));
        assertThat(model.carries().getValue()).isTrue();
        model.carry();
        model.clear();

        assertThat(taken).containsExactly(MEN);
        assertThat(model.carries().getValue()).as("nothing to take").isFalse();
    }

    @Test
    void writesConditionsAsTheCatalogueDoes() {
        FacetCounts counts = counts(ProductFilter.NONE, 0);

        assertThat(FilterNames.of(MEN.toggled(Attribute.GENDER, "boys"), counts))
                .isEqualTo("Gender: Men or boys");
        PriceRange cheap = new PriceRange(null, new BigDecimal("35.50"));
        assertThat(FilterNames.of(ProductFilter.NONE.costing(cheap), counts)).isEqualTo("Price: up to 35.50");
    }
}
