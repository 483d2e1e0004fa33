package app.lookalike.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchOptionsTest {
    private static final SearchOptions UNUSUAL = SearchOptions.DEFAULT
            .withK(12)
            .atLeast(0.4f)
            .within(ProductFilter.NONE.toggled(Attribute.BASE_COLOUR, "Navy Blue"))
            .withCollapseDuplicates(true)
            .withIncludeSelf(true);

    private final Path folder;
    private final Path workspace;
    private final CatalogService catalogs;
    private final SearchService search = new SearchService();

    SearchOptionsTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace");
        catalogs = new CatalogService(
                new AppDirectories(folder, folder, folder, folder),
                Optional.empty(),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                () -> NetworkChoice.DEFAULT);
    }

    private OpenCatalog indexed(int n) {
        catalogs.importInto(
                workspace, DrawnCatalog.write(folder.resolve("source"), n), CatalogFormat.AUTO, Progress.NONE);
        OpenCatalog catalog = catalogs.open(workspace);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    @Test
    void areRememberedByTheWorkspace() {
        try (OpenCatalog catalog = indexed(3)) {
            assertThat(catalog.memory().options()).isEqualTo(SearchOptions.DEFAULT);
            catalog.memory().remember(UNUSUAL);
        }

        try (OpenCatalog again = catalogs.open(workspace)) {
            assertThat(again.memory().options()).isEqualTo(UNUSUAL);
        }
    }

    @Test
    void areTheUsualOnesWhereTheStoredOnesAreDamaged() {
        indexed(3).close();
        try (Workspace open = Workspace.open(workspace)) {
            open.putSetting("searchOptions", "{\"k\": ");
        }

        try (OpenCatalog again = catalogs.open(workspace)) {
            assertThat(again.memory().options()).isEqualTo(SearchOptions.DEFAULT);
        }
    }

    @Test
    void aResultNamesTheBestWhereNothingIsSimilarEnough() {
        try (OpenCatalog catalog = indexed(10)) {
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
        try (OpenCatalog catalog = indexed(10)) {
            SearchResult none = search.search(
                    catalog,
                    UNUSUAL.within(ProductFilter.NONE.toggled(Attribute.GENDER, "Boys"))
                            .requestOf(new Query.ByProduct("1004")));

            assertThat(none.hits()).isEmpty();
            assertThat(none.tooFar()).isEmpty();
        }
    }
}
