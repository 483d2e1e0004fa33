package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.ImportReport;
import app.lookalike.service.export.ExportService;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What importing and indexing make of pictures that are damaged, gone, replaced or cancelled. */
class ImportAndIndexingTest {
    private final Path folder;
    private final SmallWorkspace small;
    private final IndexingService indexing = new IndexingService();
    private final SearchService search = new SearchService();

    ImportAndIndexingTest(@TempDir Path folder) {
        this.folder = folder;
        small = new SmallWorkspace(folder);
    }

    private List<String> idsOf(SearchResult result) {
        return result.hits().stream().map(hit -> hit.product().id()).toList();
    }

    private static SearchRequest request(Query query, int k, String... filters) {
        return SearchOptions.DEFAULT
                .withK(k)
                .within(ProductFilter.parse(List.of(filters)))
                .requestOf(query);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 31, 32, 33, 70})
    void everyPictureGetsItsOwnVectorWhateverTheBatches(int n) {
        try (OpenCatalog catalog = small.indexed(n)) {
            assertThat(catalog.indexedCount()).isEqualTo(n);
            for (int i = 0; i < n; i += 7) {
                Query photo = search.queryOf("photo", DrawnCatalog.picture(i / (2f * n)));
                assertThat(idsOf(search.search(catalog, request(photo, 1)))).containsExactly("" + (1000 + i));
            }
        }
    }

    @Test
    void unreadablePicturesAreLeftOutWithTheirReasonAndTheRestGoesOn() throws IOException {
        Path source = DrawnCatalog.write(small.source(), 20);
        Files.write(source.resolve("images/1003.jpg"), new byte[0]);
        Files.writeString(source.resolve("images/1004.jpg"), "this is text");
        byte[] whole = Files.readAllBytes(source.resolve("images/1005.jpg"));
        Files.write(source.resolve("images/1005.jpg"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.delete(source.resolve("images/1006.jpg"));
        ImportReport report = small.importSource();
        assertThat(report.missingImages()).containsExactly("1006");
        try (OpenCatalog catalog = small.open()) {
            IndexingReport indexed = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(indexed.indexed()).isEqualTo(16);
            assertThat(indexed.skipped())
                    .extracting(IndexingReport.Skipped::id)
                    .containsExactlyInAnyOrder("1003", "1004", "1005");
            assertThat(indexed.skipped()).allMatch(skipped -> skipped.reason().contains(".jpg"));
            assertThatThrownBy(() -> search.search(catalog, SearchRequest.of(new Query.ByProduct("1004"))))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("1004");
        }
    }

    @Test
    void aCancelledJobKeepsWhatItHasAndTheNextOneGoesOn() {
        small.importDrawn(70);
        try (OpenCatalog catalog = small.open()) {
            Progress impatient = new Progress() {
                private volatile long done;

                @Override
                public void update(String message, long now, long total) {
                    done = now;
                }

                @Override
                public boolean isCancelled() {
                    return done >= 32;
                }
            };
            assertThatThrownBy(() -> indexing.index(catalog, Integer.MAX_VALUE, impatient))
                    .isInstanceOf(CancelledException.class);
            int kept = catalog.indexedCount();
            assertThat(kept).isBetween(32, 48); // and the two batches that were in flight
            IndexingReport rest = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(rest.alreadyIndexed()).isEqualTo(kept);
            assertThat(rest.indexed()).isEqualTo(70 - kept);
        }
    }

    @Test
    void aSecondImportKeepsVectorsOfUnchangedPicturesAndDropsProductsThatAreGone() throws IOException {
        small.indexed(20).close();
        Path source = DrawnCatalog.write(small.source(), 10);
        Files.write(source.resolve("images/1004.jpg"), DrawnCatalog.picture(0.9f));
        for (int i = 0; i < 10; i++) {
            if (i != 4) {
                Files.write(source.resolve("images/" + (1000 + i) + ".jpg"), DrawnCatalog.picture(i / 40f));
            }
        }
        small.importSource();
        try (OpenCatalog catalog = small.open()) {
            assertThat(catalog.indexedCount())
                    .as("the vector of the former picture is not that of the product")
                    .isEqualTo(9);
            assertThat(catalog.remarks(true, Progress.NONE)).singleElement().satisfies(remark -> assertThat(remark)
                    .startsWith("1 products are left out: they had another picture"));
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.indexed()).as("only the picture that changed").isEqualTo(1);
            Query changed = search.queryOf("changed", DrawnCatalog.picture(0.9f));
            SearchResult result = search.search(catalog, request(changed, 20));
            assertThat(idsOf(result)).hasSize(10).startsWith("1004").doesNotContain("1015");
        }
    }

    @Test
    void anotherCatalogueWithTheSameIdsAnswersNothingUntilItIsIndexed() {
        small.indexed(12).close();
        Path other = DrawnCatalog.writeMosaics(folder.resolve("other"), 12);
        small.catalogs().importInto(small.directory(), other, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = small.open()) {
            assertThat(catalog.indexedCount()).isZero();
            assertThatThrownBy(() -> search.search(catalog, request(new Query.ByProduct("1003"), 5)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Index it first");
            assertThat(indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE).indexed())
                    .isEqualTo(12);
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aCancelledImportLeavesNoWorkspaceAndTheNextOneReadsAgain() {
        Path source = DrawnCatalog.write(small.source(), 5);
        assertThatThrownBy(() -> small.catalogs().openAny(source, Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
        try (OpenCatalog catalog = small.catalogs().openAny(source, Progress.NONE)) {
            assertThat(catalog.catalog().size()).isEqualTo(5);
        }
    }

    @Test
    void aTableThatWasReplacedIsReadAgain() throws IOException {
        Path source = DrawnCatalog.write(small.source(), 5);
        small.catalogs().openAny(source, Progress.NONE).close();
        DrawnCatalog.write(source, 8);
        Files.setLastModifiedTime(
                source.resolve("styles.csv"),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(60)));
        try (OpenCatalog catalog = small.catalogs().openAny(source, Progress.NONE)) {
            assertThat(catalog.catalog().size()).isEqualTo(8);
        }
    }

    @Test
    void aRandomProductIsRepeatableWithASeedAndIndexedWhereSomeAre() {
        small.importDrawn(50);
        try (OpenCatalog catalog = small.open()) {
            indexing.index(catalog, 5, Progress.NONE);
            for (int seed = 0; seed < 20; seed++) {
                String id = search.randomProduct(catalog, new Random(seed))
                        .orElseThrow()
                        .id();
                assertThat(catalog.isIndexed(id)).isTrue();
                assertThat(search.randomProduct(catalog, new Random(seed))
                                .orElseThrow()
                                .id())
                        .isEqualTo(id);
            }
        }
    }

    @Test
    void anExportHoldsEveryVectorInTheOrderOfItsIds() throws IOException {
        try (OpenCatalog catalog = small.indexed(33)) {
            Path out = folder.resolve("out");
            ExportService.Exported exported = new ExportService().embeddings(catalog, out, false, Progress.NONE);
            assertThat(exported).isEqualTo(new ExportService.Exported(33, 193));
            assertThat(Files.readAllLines(out.resolve("ids.txt"))).hasSize(33).doesNotHaveDuplicates();
            assertThat(Files.size(out.resolve("vectors.npy")) % 4).isZero();
            assertThat(Files.size(out.resolve("vectors.npy"))).isGreaterThan(33 * 193 * 4);
        }
    }
}
