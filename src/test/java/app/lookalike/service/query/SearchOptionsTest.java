package app.lookalike.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchOptionsTest {
    private static final SearchOptions UNUSUAL = SearchOptions.DEFAULT
            .withK(12)
            .atLeast(0.4f)
            .within(ProductFilter.NONE
                    .toggled(Attribute.BASE_COLOUR, "Navy Blue")
                    .costing(PriceRange.parse("10..19.99")))
            .withCollapseDuplicates(true)
            .withIncludeSelf(true);

    private final SmallWorkspace small;
    private final SearchService search = new SearchService();

    SearchOptionsTest(@TempDir Path folder) {
        small = new SmallWorkspace(folder);
    }

    @Test
    void areRememberedByTheWorkspace() {
        try (OpenCatalog catalog = small.indexed(3)) {
            assertThat(catalog.memory().options()).isEqualTo(SearchOptions.DEFAULT);
            catalog.memory().remember(UNUSUAL);
        }

        try (OpenCatalog again = small.open()) {
            assertThat(again.memory().options()).isEqualTo(UNUSUAL);
        }
    }

    @Test
    void mayHaveBeenStoredBeforeThereWerePrices() {
        small.indexed(3).close();
        try (Workspace open = Workspace.open(small.directory())) {
            open.putSetting("searchOptions", "{\"k\": 7, \"filter\": {\"accepted\": {\"GENDER\": [\"men\"]}}}");
        }

        try (OpenCatalog again = small.open()) {
            SearchOptions options = again.memory().options();
            assertThat(options.k()).isEqualTo(7);
            assertThat(options.filter()).isEqualTo(ProductFilter.NONE.toggled(Attribute.GENDER, "Men"));
        }
    }

    @Test
    void areTheUsualOnesWhereTheStoredOnesAreDamaged() {
        small.indexed(3).close();
        try (Workspace open = Workspace.open(small.directory())) {
            open.putSetting("searchOptions", "{\"k\": ");
        }

        try (OpenCatalog again = small.open()) {
            assertThat(again.memory().options()).isEqualTo(SearchOptions.DEFAULT);
        }
    }

    @Test
    void aResultNamesTheBestWhereNothingIsSimilarEnough() {
        try (OpenCatalog catalog = small.indexed(10)) {
            Query query = new Query.ByProduct("1004");
            SearchHit best =
                    search.search(catalog, SearchRequest.of(query)).hits().get(0);

            SearchResult none = search.search(
                    catalog,
                    SearchOptions.DEFAULT
                            .atLeast((float) best.similarity() + 1e-4f)
                            .requestOf(query));

            assertThat(none.hits()).isEmpty();
            assertThat(none.tooFar()).contains(best);
        }
    }

    @Test
    void aFilterThatNothingPassesLeavesNoBest() {
        try (OpenCatalog catalog = small.indexed(10)) {
            SearchResult none = search.search(
                    catalog,
                    UNUSUAL.within(ProductFilter.NONE.toggled(Attribute.GENDER, "Boys"))
                            .requestOf(new Query.ByProduct("1004")));

            assertThat(none.hits()).isEmpty();
            assertThat(none.tooFar()).isEmpty();
        }
    }
}
