package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.ImportReport;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search of an indexed workspace answers. */
class SearchAndIndexingTest {
    private final Path folder;
    private final SmallWorkspace small;
    private final IndexingService indexing = new IndexingService();
    private final SearchService search = new SearchService();

    SearchAndIndexingTest(@TempDir Path folder) {
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

    @Test
    void answersComeInExactOrderWithoutTheQueryItself() {
        try (OpenCatalog catalog = small.indexed(40)) {
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
        try (OpenCatalog catalog = small.indexed(40)) {
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
        try (OpenCatalog catalog = small.indexed(40)) {
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
        try (OpenCatalog catalog = small.indexed(20)) {
            SearchResult result = search.search(
                    catalog,
                    SearchOptions.DEFAULT.withK(3).withIncludeSelf(true).requestOf(new Query.ByProduct("1007")));
            assertThat(idsOf(result)).startsWith("1007");
            assertThat(result.hits().get(0).similarity()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
        }
    }

    @Test
    void filtersAreAppliedBeforeKIsCut() {
        try (OpenCatalog catalog = small.indexed(40)) {
            SearchResult result = search.search(
                    catalog, request(new Query.ByProduct("1020"), 30, "gender=women", "articletype=Shirts"));
            assertThat(result.hits()).hasSize(20).allMatch(hit -> hit.product()
                    .attribute(app.lookalike.catalog.Attribute.GENDER)
                    .equals(Optional.of("Women")));
        }
    }

    @Test
    void yearsMayBeARangeAndValuesOfOneAttributeAreAlternatives() {
        try (OpenCatalog catalog = small.indexed(10)) {
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
        try (OpenCatalog catalog = small.indexed(20)) {
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
        Path source = DrawnCatalog.write(small.source(), 20);
        for (int twin = 1011; twin < 1016; twin++) {
            Files.copy(
                    source.resolve("images/1010.jpg"),
                    source.resolve("images/" + twin + ".jpg"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        ImportReport report = small.importSource();
        assertThat(report.duplicatesOfBytes()).isEqualTo(5);
        try (OpenCatalog catalog = small.open()) {
            indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            SearchResult all = search.search(catalog, request(new Query.ByProduct("1009"), 5));
            assertThat(idsOf(all)).contains("1010", "1011", "1012", "1013");
            SearchResult collapsed = search.search(
                    catalog,
                    SearchOptions.DEFAULT.withK(5).withCollapseDuplicates(true).requestOf(new Query.ByProduct("1009")));
            assertThat(idsOf(collapsed)).hasSize(5).contains("1010").doesNotContain("1011", "1012", "1013");
        }
    }

    /** The same ids, other pictures: what the vectors of the former ones would answer is nonsense. */
    /** What is embedded is what was hashed at the import. */
    @Test
    void whatCannotBeAskedIsSaidClearly() {
        small.importDrawn(3);
        try (OpenCatalog catalog = small.open()) {
            assertThatThrownBy(() -> search.search(catalog, SearchRequest.of(new Query.ByProduct("1000"))))
                    .hasMessageContaining("Nothing of this catalogue is indexed with Test network yet");
            assertThatThrownBy(() -> search.search(catalog, SearchRequest.of(new Query.ByProduct("77"))))
                    .hasMessageContaining("no product with the id \"77\"");
        }
        assertThatThrownBy(() -> small.catalogs().open(folder.resolve("nowhere")))
                .hasMessageContaining("no workspace in");
        assertThatThrownBy(() -> search.queryOf(folder.resolve("no.jpg"))).hasMessageContaining("no.jpg");
        assertThatThrownBy(() -> search.queryOf(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> search.queryOf("notes.jpg", new byte[] {'h', 'i'}))
                .hasMessageContaining("notes.jpg");
        assertThatThrownBy(() -> ProductFilter.parse(List.of("colour=Red"))).hasMessageContaining("baseColour");
        assertThatThrownBy(() -> ProductFilter.parse(List.of("Red"))).hasMessageContaining("attribute=value");
    }
}
