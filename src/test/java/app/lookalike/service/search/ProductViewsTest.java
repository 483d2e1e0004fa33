package app.lookalike.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.Progress;
import app.lookalike.catalog.ImportReport;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A product with several pictures is found by each of them, once, and shown by the one that was found. */
class ProductViewsTest {
    private static final int PRODUCTS = 12;
    private static final Map<String, List<String>> LABELS =
            Map.of("gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Bags"));

    @TempDir
    Path folder;

    @AutoClose
    private final Networks networks = FashionNetworks.of(LABELS);

    private final SearchService search = new SearchService();
    private final IndexingService indexing = new IndexingService();

    private SmallWorkspace workspace(Ranking ranking) {
        return ranking == Ranking.VISUAL
                ? new SmallWorkspace(folder, new PixelFeatureExtractor())
                : new SmallWorkspace(folder, networks);
    }

    private static void writeById(Path source) {
        DrawnCatalog.writeViews(source, PRODUCTS, "sku,name,gender,articleType", "#,Product #,$,Shirts");
    }

    private List<SearchHit> hits(OpenCatalog catalog, Ranking ranking, int k, int motif, String... filters) {
        Query photo = search.queryOf("photo", DrawnCatalog.mosaic(1000 + motif));
        SearchOptions options =
                SearchOptions.DEFAULT.withK(k).rankedBy(ranking).within(ProductFilter.parse(List.of(filters)));
        return search.search(catalog, options.requestOf(photo)).hits();
    }

    @ParameterizedTest
    @EnumSource(Ranking.class)
    void everyViewFindsItsProductOnceAndIsShown(Ranking ranking) {
        SmallWorkspace small = workspace(ranking);
        writeById(small.source());
        ImportReport report = small.importSource();
        assertThat(report.orphanImages()).isEmpty();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("24 further pictures of products were found"));
        try (OpenCatalog catalog = small.open()) {
            IndexingReport indexed = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(indexed.indexed()).isEqualTo(PRODUCTS);
            assertThat(indexed.views())
                    .as("the same contents are embedded once")
                    .isEqualTo(new IndexingReport.Views(PRODUCTS + 2, 0));
            assertThat(indexed.skipped()).isEmpty();
            assertThat(catalog.bestRanking()).isEqualTo(ranking);
            for (int i = 0; i < PRODUCTS; i++) {
                for (int view = 1; view <= 2; view++) {
                    List<SearchHit> hits = hits(catalog, ranking, PRODUCTS, 10 * i + view);
                    assertThat(hits)
                            .extracting(hit -> hit.product().id())
                            .hasSize(PRODUCTS)
                            .doesNotHaveDuplicates()
                            .startsWith("p" + i);
                    SearchHit first = hits.get(0);
                    assertThat(first.similarity()).isCloseTo(1, within(1e-3));
                    assertThat(first.shown().picture()).isEqualTo("images/p" + i + "_" + view + ".jpg");
                    assertThat(first.view())
                            .isEqualTo(view == 1 ? null : first.shown().picture());
                    assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
                }
            }
            assertThat(indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE).views())
                    .isEqualTo(new IndexingReport.Views(0, PRODUCTS + 2));
        }
        try (OpenCatalog again = small.open()) {
            assertThat(hits(again, ranking, 1, 52)).singleElement().satisfies(hit -> assertThat(hit.view())
                    .isEqualTo("images/p5_2.jpg"));
        }
    }

    @ParameterizedTest
    @EnumSource(Ranking.class)
    void aSharedViewFindsAllItsProductsButOnlyThoseThatAreWanted(Ranking ranking) {
        SmallWorkspace small = workspace(ranking);
        writeById(small.source());
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            assertThat(hits(catalog, ranking, PRODUCTS - 1, 77))
                    .extracting(hit -> hit.product().id())
                    .hasSize(PRODUCTS - 1)
                    .doesNotContain("p0");
            assertThat(hits(catalog, ranking, 3, 77, "gender=Women"))
                    .hasSize(3)
                    .allSatisfy(hit -> assertThat(hit.view()).endsWith("_3.jpg"))
                    .extracting(hit -> hit.product().id())
                    .isSubsetOf("p1", "p3", "p5", "p7", "p9", "p11");
            List<SearchHit> similar = search.search(
                            catalog,
                            SearchOptions.DEFAULT
                                    .withK(PRODUCTS)
                                    .rankedBy(ranking)
                                    .requestOf(new Query.ByProduct("p4")))
                    .hits();
            assertThat(similar).extracting(hit -> hit.product().id()).doesNotContain("p4");
        }
    }

    @Test
    void aListInACellAndAReplacedView() throws IOException {
        SmallWorkspace small = workspace(Ranking.VISUAL);
        DrawnCatalog.writeViews(small.source(), PRODUCTS, "sku,name,images", "#,Product #,\"#_1.jpg, #_2.jpg\"");
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            assertThat(hits(catalog, Ranking.VISUAL, 1, 32)).singleElement().satisfies(hit -> assertThat(hit.view())
                    .isEqualTo("images/p3_2.jpg"));
            Path view = small.source().resolve("images/p3_2.jpg");
            Files.write(view, DrawnCatalog.mosaic(5555));
            Files.setLastModifiedTime(view, FileTime.from(Instant.now().plusSeconds(60)));
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.views()).isEqualTo(new IndexingReport.Views(1, PRODUCTS + 1));
            Query photo = search.queryOf("photo", DrawnCatalog.mosaic(5555));
            SearchHit found = search.search(
                            catalog,
                            SearchOptions.DEFAULT.rankedBy(Ranking.VISUAL).requestOf(photo))
                    .hits()
                    .get(0);
            assertThat(found.product().id()).isEqualTo("p3");
            assertThat(found.similarity()).isCloseTo(1, within(1e-3));
            assertThat(hits(catalog, Ranking.VISUAL, 1, 32).get(0).similarity()).isLessThan(0.999);
        }
    }

    @Test
    void viewsThatCannotBeReadAreReportedAndTheOthersFound() throws IOException {
        SmallWorkspace small = workspace(Ranking.VISUAL);
        writeById(small.source());
        Files.writeString(small.source().resolve("images/p3_2.jpg"), "no picture");
        assertThat(small.importSource().unreadableImages()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("p3");
            assertThat(problem.reason()).startsWith("images/p3_2.jpg: ");
        });
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            assertThat(hits(catalog, Ranking.VISUAL, 1, 31).get(0).product().id())
                    .isEqualTo("p3");
            assertThat(hits(catalog, Ranking.VISUAL, 1, 22).get(0).view()).isEqualTo("images/p2_2.jpg");
        }
    }

    @Test
    void damagedVectorsOfViewsAreSaidAndMadeAgain() throws IOException {
        SmallWorkspace small = workspace(Ranking.VISUAL);
        writeById(small.source());
        Path vectors;
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            vectors = catalog.embeddingsDirectory()
                    .resolve(catalog.vectors().kind().extractorId())
                    .resolve("views/vectors.npy");
            assertThat(catalog.stored().verify(Progress.NONE)).isEmpty();
        }
        byte[] bytes = Files.readAllBytes(vectors);
        bytes[bytes.length - 2] ^= 0x40;
        Files.write(vectors, bytes);
        try (OpenCatalog catalog = small.open()) {
            assertThat(hits(catalog, Ranking.VISUAL, PRODUCTS, 12)).hasSize(PRODUCTS);
            assertThat(catalog.stored().verify(Progress.NONE))
                    .singleElement()
                    .asString()
                    .startsWith("1 vectors in ");
            assertThat(indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE).views())
                    .isEqualTo(new IndexingReport.Views(1, PRODUCTS + 1));
            assertThat(catalog.stored().verify(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aCatalogueWithoutViewsCostsNothing() throws IOException {
        SmallWorkspace small = workspace(Ranking.VISUAL);
        DrawnCatalog.write(small.source(), 5);
        small.importSource();
        try (OpenCatalog catalog = small.open()) {
            assertThat(indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE).views())
                    .isNull();
            try (var files = Files.walk(catalog.embeddingsDirectory())) {
                assertThat(files).noneMatch(file -> file.endsWith("views"));
            }
        }
    }
}
