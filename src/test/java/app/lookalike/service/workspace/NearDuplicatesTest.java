package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.SearchService;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every third product has a picture of its own; the one after it has the same file, the next one the same in better quality. */
class NearDuplicatesTest {
    private static final int PRODUCTS = 36;

    private final SmallWorkspace small;
    private final SearchService search = new SearchService();

    NearDuplicatesTest(@TempDir Path folder) {
        small = new SmallWorkspace(folder);
    }

    private static byte[] picture(int i) {
        return DrawnCatalog.ovals(i / 3, i % 3 == 2 ? 0.9f : 0.8f);
    }

    private OpenCatalog indexed() {
        DrawnCatalog.write(small.source(), PRODUCTS, NearDuplicatesTest::picture);
        return small.indexedSource(Integer.MAX_VALUE);
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
            assertThat(small.source()
                            .toFile()
                            .renameTo(small.source().resolveSibling("moved").toFile()))
                    .isTrue();

            assertThat(motifs(catalog, 50, true)).hasSize(PRODUCTS / 3 * 2);
        }
    }
}
