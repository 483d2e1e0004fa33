package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.SearchService;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every third product has a picture of its own; the one after it has the same file, the next one the same in better quality. */
class NearDuplicatesTest {
    private static final int PRODUCTS = 36;

    private final Path folder;
    private final CatalogService catalogs;
    private final SearchService search = new SearchService();

    NearDuplicatesTest(@TempDir Path folder) {
        this.folder = folder;
        catalogs = new CatalogService(
                new AppDirectories(folder, folder, folder, folder),
                Optional.empty(),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                () -> NetworkChoice.DEFAULT);
    }

    private static byte[] picture(int i) {
        return DrawnCatalog.ovals(i / 3, i % 3 == 2 ? 0.9f : 0.8f);
    }

    private OpenCatalog indexed() {
        Path workspace = folder.resolve("workspace");
        Path source = DrawnCatalog.write(folder.resolve("source"), PRODUCTS, NearDuplicatesTest::picture);
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        OpenCatalog catalog = catalogs.open(workspace);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    private List<Integer> motifs(OpenCatalog catalog, int k, boolean collapse) {
        SearchRequest request = SearchOptions.DEFAULT
                .withK(k)
                .withIncludeSelf(true)
                .withCollapseDuplicates(collapse)
                .requestOf(new Query.ByProduct("1000"));
        return search.search(catalog, request).hits().stream()
                .map(hit -> (Integer.parseInt(hit.product().id()) - 1000) / 3)
                .toList();
    }

    @Test
    void eachPictureIsAnsweredOnceAndAsManyAsAskedFor() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(motifs(catalog, 5, false)).startsWith(0, 0, 0);
            assertThat(motifs(catalog, 5, true))
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .startsWith(0);
            assertThat(motifs(catalog, 50, true)).hasSize(PRODUCTS / 3).doesNotHaveDuplicates();
        }
    }

    @Test
    void identicalPicturesAreAnsweredOnceWhereTheyCannotBeReadAnyMore() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(folder.resolve("source")
                            .toFile()
                            .renameTo(folder.resolve("moved").toFile()))
                    .isTrue();

            assertThat(motifs(catalog, 50, true)).hasSize(PRODUCTS / 3 * 2);
        }
    }
}
