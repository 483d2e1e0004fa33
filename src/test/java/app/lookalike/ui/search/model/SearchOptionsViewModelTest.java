package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.testing.FakeSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchOptionsViewModelTest {
    private final FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel model = new SearchViewModel(TaskRunner.inline());

    @Test
    void asksAgainWhenTheOptionsChangeWithoutAStepInTheHistory() {
        model.open(session);

        model.change(options -> options.withK(8).withCollapseDuplicates(true));

        assertThat(hits()).hasSize(8);
        assertThat(session.requests.get(1).options().collapseDuplicates()).isTrue();
        assertThat(model.canGoBack().get()).isFalse();
    }

    @Test
    void doesNotAskAgainWhereNothingChanged() {
        model.open(session);

        model.change(options -> options.withK(5));

        assertThat(session.requests).hasSize(1);
    }

    @Test
    void keepsTheNumberOfResultsWithinReason() {
        model.open(session);

        model.change(options -> options.withK(0));
        assertThat(model.options().get().k()).isEqualTo(1);
        model.change(options -> options.withK(51));
        assertThat(model.options().get().k()).isEqualTo(50);
    }

    @Test
    void filtersBeforeItCuts() {
        model.open(session);

        model.change(options -> options.within(ProductFilter.NONE.toggled(Attribute.GENDER, "Men")));

        assertThat(hits()).hasSize(4).allSatisfy(hit -> assertThat(hit.product().attribute(Attribute.GENDER))
                .contains("Men"));
    }

    @Test
    void isHonestWhereNothingIsSimilarEnoughAndShowsItAnyway() {
        model.open(session);

        model.change(options -> options.atLeast(0.98f));
        assertThat(hits()).isEmpty();
        assertThat(model.result().get().flatMap(SearchResult::tooFar).map(SearchHit::similarity))
                .get()
                .matches(similarity -> similarity < 0.98);

        model.showAnyway();
        assertThat(hits()).hasSize(5);
        model.refresh();
        assertThat(hits()).as("more is indexed").hasSize(5);

        assertThat(model.options().get().minimumSimilarity())
                .as("what is asked for is what is shown")
                .isEqualTo(SearchOptions.ANY);
    }

    @Test
    void remembersTheOptionsOfEachCatalogue() {
        model.open(session);
        model.change(options -> options.withK(9));

        model.open(FakeSession.ofSize(12));
        assertThat(model.options().get()).isEqualTo(SearchOptions.DEFAULT);
        model.open(session);

        assertThat(model.options().get().k()).isEqualTo(9);
        assertThat(hits()).hasSize(9);
    }

    @Test
    void knowsTheValuesOfTheCatalogue() {
        model.open(session);

        assertThat(model.filter().counts().get().of(Attribute.GENDER))
                .extracting(FacetValue::value, FacetValue::count)
                .containsExactly(tuple("Women", 8), tuple("Men", 4));

        model.filter().toggle(Attribute.GENDER, "Men");
        assertThat(model.filter().counts().get().found()).isEqualTo(4);
        assertThat(model.options().get().filter()).isEqualTo(ProductFilter.NONE.toggled(Attribute.GENDER, "Men"));
        assertThat(session.catalog().memory().options().filter())
                .isEqualTo(model.filter().chosen().get());
    }

    @Test
    void filtersAnotherCatalogueAsItWasFilteredThere() {
        model.open(session);
        model.filter().toggle(Attribute.GENDER, "Men");

        model.open(FakeSession.ofSize(3));
        assertThat(model.filter().chosen().get().isEmpty()).isTrue();
        assertThat(model.filter().counts().get().among()).isEqualTo(3);

        model.open(session);
        assertThat(model.filter().chosen().get().accepts(Attribute.GENDER, "Men"))
                .isTrue();
        assertThat(hits()).hasSize(4);
    }

    private List<SearchHit> hits() {
        return model.result().get().map(SearchResult::hits).orElse(List.of());
    }
}
