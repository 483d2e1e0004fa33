package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.ImportReport;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.testing.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAndIndexingTest {
    private final Path folder;
    private final Path workspace;
    private final Networks networks = new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor()));
    private final CatalogService catalogs;
    private final IndexingService indexing = new IndexingService();
    private final SearchService search = new SearchService();

    SearchAndIndexingTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace");
        AppDirectories directories = new AppDirectories(folder, folder, folder, folder);
        catalogs = new CatalogService(directories, Optional.empty(), networks, () -> NetworkChoice.DEFAULT);
    }

    private ImportReport importPictures(int n) {
        Path source = DrawnCatalog.write(folder.resolve("source"), n);
        return catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
    }

    private OpenCatalog indexed(int n) {
        importPictures(n);
        OpenCatalog catalog = catalogs.open(workspace);
        indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
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
        try (OpenCatalog catalog = indexed(n)) {
            assertThat(catalog.indexedCount()).isEqualTo(n);
            for (int i = 0; i < n; i += 7) {
                Query photo = search.queryOf("photo", DrawnCatalog.picture(i / (2f * n)));
                assertThat(idsOf(search.search(catalog, request(photo, 1)))).containsExactly("" + (1000 + i));
            }
        }
    }

    @Test
    void answersComeInExactOrderWithoutTheQueryItself() {
        try (OpenCatalog catalog = indexed(40)) {
            SearchResult result = search.search(catalog, SearchRequest.of(new Query.ByProduct("1020")));
            assertThat(result.hits()).extracting(SearchHit::rank).containsExactly(1, 2, 3, 4, 5);
            assertThat(result.hits())
                    .extracting(SearchHit::similarity)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(idsOf(result)).doesNotContain("1020").startsWith("1021").contains("1019");
            assertThat(result.searched()).isEqualTo(40);
        }
    }

    @Test
    void severalExamplesMeetInTheMiddleAndTheUnwantedPushAway() {
        try (OpenCatalog catalog = indexed(40)) {
            Query.Single a = new Query.ByProduct("1010");
            Query.Single b = new Query.ByProduct("1014");
            SearchResult both = search.search(catalog, request(new Query.Combined(List.of(a, b), List.of()), 5));
            assertThat(idsOf(both)).startsWith("1012").doesNotContain("1010", "1014");
            SearchResult one = search.search(catalog, request(a, 5));
            SearchResult unlike = search.search(catalog, request(new Query.Combined(List.of(a), List.of(b)), 5));
            assertThat(meanId(unlike)).as("away from the unwanted").isLessThan(meanId(one));
        }
    }

    private double meanId(SearchResult result) {
        return idsOf(result).stream().mapToInt(Integer::parseInt).average().orElseThrow();
    }

    @Test
    void manyRequestsAreAnsweredAsOneByOne() {
        try (OpenCatalog catalog = indexed(40)) {
            List<SearchRequest> requests = List.of(
                    request(new Query.ByProduct("1003"), 4),
                    SearchOptions.DEFAULT
                            .withK(6)
                            .withIncludeSelf(true)
                            .withCollapseDuplicates(true)
                            .requestOf(new Query.ByProduct("1020")),
                    request(new Query.ByProduct("1030"), 30, "gender=Women"),
                    request(new Query.ByProduct("1030"), 0));
            List<SearchResult> together = search.searchAll(catalog, requests);
            assertThat(together)
                    .extracting(SearchResult::request)
                    .isEqualTo(requests.stream()
                            .map(request -> request.rankedBy(Ranking.VISUAL))
                            .toList());
            for (SearchResult result : together) {
                assertThat(result.hits())
                        .isEqualTo(search.search(catalog, result.request()).hits());
            }
            assertThat(search.searchAll(catalog, List.of())).isEmpty();
        }
    }

    @Test
    void nothingWantedIsRefused() {
        assertThatThrownBy(() -> new Query.Combined(List.of(), List.of(new Query.ByProduct("1"))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("wanted");
    }

    @Test
    void theIdentityCheckAnswersTheQueryFirst() {
        try (OpenCatalog catalog = indexed(20)) {
            SearchResult result = search.search(
                    catalog,
                    SearchOptions.DEFAULT.withK(3).withIncludeSelf(true).requestOf(new Query.ByProduct("1007")));
            assertThat(idsOf(result)).startsWith("1007");
            assertThat(result.hits().get(0).similarity()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
        }
    }

    @Test
    void filtersAreAppliedBeforeKIsCut() {
        try (OpenCatalog catalog = indexed(40)) {
            SearchResult result = search.search(
                    catalog, request(new Query.ByProduct("1020"), 30, "gender=women", "articletype=Shirts"));
            assertThat(result.hits()).hasSize(20).allMatch(hit -> hit.product()
                    .attribute(app.lookalike.catalog.Attribute.GENDER)
                    .equals(Optional.of("Women")));
        }
    }

    @Test
    void yearsMayBeARangeAndValuesOfOneAttributeAreAlternatives() {
        try (OpenCatalog catalog = indexed(10)) {
            Query query = new Query.ByProduct("1002");
            assertThat(idsOf(search.search(catalog, request(query, 20, "year=2009..2011"))))
                    .hasSize(9);
            assertThat(idsOf(search.search(catalog, request(query, 20, "year=2012..2020"))))
                    .isEmpty();
            assertThat(idsOf(search.search(catalog, request(query, 20, "baseColour=hue 4", "baseColour=HUE 7"))))
                    .containsExactlyInAnyOrder("1004", "1007");
            assertThat(idsOf(search.search(catalog, request(query, 20, "baseColour=hue 4", "gender=Women"))))
                    .isEmpty();
            assertThat(idsOf(search.search(catalog, request(query, 20, "baseColour=no such colour"))))
                    .isEmpty();
        }
        assertThatThrownBy(() -> ProductFilter.parse(List.of("year=2014..2011")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("2014..2011");
    }

    @Test
    void whatIsExcludedOrTooDifferentIsNotAnswered() {
        try (OpenCatalog catalog = indexed(20)) {
            SearchRequest nearest = request(new Query.ByProduct("1007"), 5);
            List<String> all = idsOf(search.search(catalog, nearest));
            Set<String> firstTwo = Set.copyOf(all.subList(0, 2));
            assertThat(idsOf(search.search(catalog, nearest.without(firstTwo))))
                    .hasSize(5)
                    .startsWith(all.get(2))
                    .doesNotContainAnyElementsOf(firstTwo)
                    .doesNotContain("1007");
            float third = (float) search.search(catalog, nearest).hits().get(2).similarity();
            assertThat(idsOf(search.search(
                            catalog, nearest.with(nearest.options().atLeast(third)))))
                    .containsExactlyElementsOf(all.subList(0, 3));
        }
    }

    @Test
    void byteIdenticalPicturesAreAnsweredOnceWhenAskedAndKIsStillFilled() throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), 20);
        for (int twin = 1011; twin < 1016; twin++) {
            Files.copy(
                    source.resolve("images/1010.jpg"),
                    source.resolve("images/" + twin + ".jpg"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        ImportReport report = catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        assertThat(report.duplicatesOfBytes()).isEqualTo(5);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            SearchResult all = search.search(catalog, request(new Query.ByProduct("1009"), 5));
            assertThat(idsOf(all)).contains("1010", "1011", "1012", "1013");
            SearchResult collapsed = search.search(
                    catalog,
                    SearchOptions.DEFAULT.withK(5).withCollapseDuplicates(true).requestOf(new Query.ByProduct("1009")));
            assertThat(idsOf(collapsed)).hasSize(5).contains("1010").doesNotContain("1011", "1012", "1013");
        }
    }

    @Test
    void unreadablePicturesAreLeftOutWithTheirReasonAndTheRestGoesOn() throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), 20);
        Files.write(source.resolve("images/1003.jpg"), new byte[0]);
        Files.writeString(source.resolve("images/1004.jpg"), "this is text");
        byte[] whole = Files.readAllBytes(source.resolve("images/1005.jpg"));
        Files.write(source.resolve("images/1005.jpg"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.delete(source.resolve("images/1006.jpg"));
        ImportReport report = catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        assertThat(report.missingImages()).containsExactly("1006");
        try (OpenCatalog catalog = catalogs.open(workspace)) {
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
        importPictures(70);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
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
        indexed(20).close();
        Path source = DrawnCatalog.write(folder.resolve("source"), 10);
        Files.write(source.resolve("images/1004.jpg"), DrawnCatalog.picture(0.9f));
        for (int i = 0; i < 10; i++) {
            if (i != 4) {
                Files.write(source.resolve("images/" + (1000 + i) + ".jpg"), DrawnCatalog.picture(i / 40f));
            }
        }
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
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

    /** The same ids, other pictures: what the vectors of the former ones would answer is nonsense. */
    @Test
    void anotherCatalogueWithTheSameIdsAnswersNothingUntilItIsIndexed() {
        indexed(12).close();
        Path other = DrawnCatalog.writeMosaics(folder.resolve("other"), 12);
        catalogs.importInto(workspace, other, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            assertThat(catalog.indexedCount()).isZero();
            assertThatThrownBy(() -> search.search(catalog, request(new Query.ByProduct("1003"), 5)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Index it first");
            assertThat(indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE).indexed())
                    .isEqualTo(12);
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
        }
    }

    /** What is embedded is what was hashed at the import. */
    @Test
    void picturesThatWereReplacedAfterTheImportAreLeftOutByName() throws IOException {
        importPictures(12);
        Files.write(folder.resolve("source/images/1005.jpg"), DrawnCatalog.picture(0.9f));
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.indexed()).isEqualTo(11);
            assertThat(report.skipped()).singleElement().satisfies(skipped -> {
                assertThat(skipped.id()).isEqualTo("1005");
                assertThat(skipped.reason())
                        .contains("not the one that was imported")
                        .contains("Import the catalogue");
            });
        }
    }

    @Test
    void aCancelledImportLeavesNoWorkspaceAndTheNextOneReadsAgain() {
        Path source = DrawnCatalog.write(folder.resolve("source"), 5);
        assertThatThrownBy(() -> catalogs.openAny(source, Stopped.PROGRESS)).isInstanceOf(CancelledException.class);
        try (OpenCatalog catalog = catalogs.openAny(source, Progress.NONE)) {
            assertThat(catalog.catalog().size()).isEqualTo(5);
        }
    }

    @Test
    void aTableThatWasReplacedIsReadAgain() throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), 5);
        catalogs.openAny(source, Progress.NONE).close();
        DrawnCatalog.write(source, 8);
        Files.setLastModifiedTime(
                source.resolve("styles.csv"),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(60)));
        try (OpenCatalog catalog = catalogs.openAny(source, Progress.NONE)) {
            assertThat(catalog.catalog().size()).isEqualTo(8);
        }
    }

    @Test
    void whatCannotBeAskedIsSaidClearly() {
        importPictures(3);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            assertThatThrownBy(() -> search.search(catalog, SearchRequest.of(new Query.ByProduct("1000"))))
                    .hasMessageContaining("Nothing of this catalogue is indexed with Test network yet");
            assertThatThrownBy(() -> search.search(catalog, SearchRequest.of(new Query.ByProduct("77"))))
                    .hasMessageContaining("no product with the id \"77\"");
        }
        assertThatThrownBy(() -> catalogs.open(folder.resolve("nowhere"))).hasMessageContaining("no workspace in");
        assertThatThrownBy(() -> search.queryOf(folder.resolve("no.jpg"))).hasMessageContaining("no.jpg");
        assertThatThrownBy(() -> search.queryOf(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> search.queryOf("notes.jpg", new byte[] {'h', 'i'}))
                .hasMessageContaining("notes.jpg");
        assertThatThrownBy(() -> ProductFilter.parse(List.of("colour=Red"))).hasMessageContaining("baseColour");
        assertThatThrownBy(() -> ProductFilter.parse(List.of("Red"))).hasMessageContaining("attribute=value");
    }

    @Test
    void aRandomProductIsRepeatableWithASeedAndIndexedWhereSomeAre() {
        importPictures(50);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
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
        try (OpenCatalog catalog = indexed(33)) {
            Path out = folder.resolve("out");
            ExportService.Exported exported = new ExportService().embeddings(catalog, out, false, Progress.NONE);
            assertThat(exported).isEqualTo(new ExportService.Exported(33, 193));
            assertThat(Files.readAllLines(out.resolve("ids.txt"))).hasSize(33).doesNotHaveDuplicates();
            assertThat(Files.size(out.resolve("vectors.npy")) % 4).isZero();
            assertThat(Files.size(out.resolve("vectors.npy"))).isGreaterThan(33 * 193 * 4);
        }
    }
}
