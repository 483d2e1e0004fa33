package app.lookalike.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionSearchTest {
    private static final SearchOptions FASHION = SearchOptions.DEFAULT.rankedBy(Ranking.FASHION);
    private static final Map<String, List<String>> LABELS = Map.of(
            "gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Shoes"), "baseColour", List.of("Red"));

    private final Path folder;
    private final SmallWorkspace workspace;

    @AutoClose
    private final Networks networks = FashionNetworks.of(LABELS);

    private final SearchService search = new SearchService();

    FashionSearchTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = new SmallWorkspace(folder, networks);
    }

    private OpenCatalog indexed(int n) {
        DrawnCatalog.writeMosaics(workspace.source(), n);
        return workspace.indexedSource(Integer.MAX_VALUE);
    }

    private static SearchRequest like(String id) {
        return FASHION.requestOf(new Query.ByProduct(id));
    }

    private List<String> ids(OpenCatalog catalog, SearchRequest request) {
        return search.search(catalog, request).hits().stream()
                .map(hit -> hit.product().id())
                .toList();
    }

    @Test
    void aProductWithAnotherLabelComesLastBeforeItIsIndexedAgain() throws IOException {
        DrawnCatalog.writeMosaics(workspace.source(), 40);
        workspace.indexedSource(Integer.MAX_VALUE).close();
        Path table = workspace.source().resolve("styles.csv");
        String[] rows = Files.readString(table).split("\n", -1);
        rows[6] =
                rows[6].contains(",Women,") ? rows[6].replace(",Women,", ",Men,") : rows[6].replace(",Men,", ",Women,");
        Files.writeString(table, String.join("\n", rows));
        workspace.importSource();
        try (OpenCatalog catalog = workspace.open()) {
            assertThat(catalog.bestRanking()).isEqualTo(Ranking.FASHION);
            assertThat(catalog.remarks(false, Progress.NONE))
                    .singleElement()
                    .asString()
                    .startsWith("The fashion ranking is prepared for 39 of 40 products; the others come after");
            List<String> all = ids(catalog, like("1008").with(FASHION.withK(39)));
            assertThat(all).hasSize(39).doesNotHaveDuplicates();
            assertThat(all.get(38)).isEqualTo("1005");
        }
    }

    @Test
    void theFashionRankingIsThereFromTheFirstProductsOn() {
        DrawnCatalog.writeMosaics(workspace.source(), 70);
        workspace.importSource();
        try (OpenCatalog catalog = workspace.open()) {
            Progress stopping = new Progress() {
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
            assertThatThrownBy(() -> new IndexingService().index(catalog, Integer.MAX_VALUE, stopping))
                    .isInstanceOf(CancelledException.class);
            int indexed = catalog.indexedCount();
            assertThat(indexed).isBetween(32, 69);
            assertThat(catalog.bestRanking()).isEqualTo(Ranking.FASHION);
            assertThat(catalog.stored().requireFashion().products().snapshot().size())
                    .isEqualTo(indexed);
            SearchResult all = search.search(catalog, like("1002").with(FASHION.withK(69)));
            assertThat(all.hits()).as("all that were indexed are found").hasSize(indexed - 1);
            assertThat(all.searched()).isEqualTo(indexed);
            assertThat(all.hits())
                    .extracting(SearchHit::similarity)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
    }

    @Test
    void indexingPreparesTheRanking() {
        try (OpenCatalog catalog = indexed(40)) {
            assertThat(catalog.bestRanking()).isEqualTo(Ranking.FASHION);
            SearchResult result = search.search(catalog, like("1005"));
            assertThat(result.hits())
                    .hasSize(5)
                    .noneMatch(hit -> hit.product().id().equals("1005"));
            assertThat(result.searched()).isEqualTo(40);
            assertThat(result.model()).startsWith("fashion-");
            assertThat(result.hits())
                    .extracting(SearchHit::similarity)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .as("nothing else is wholly similar")
                    .allMatch(similarity -> similarity < 1);
        }
    }

    @Test
    void theProductItselfComesFirstWhereItMayAlsoForItsPhoto() {
        try (OpenCatalog catalog = indexed(40)) {
            assertThat(ids(
                            catalog,
                            SearchOptions.DEFAULT
                                    .withK(3)
                                    .withIncludeSelf(true)
                                    .requestOf(new Query.ByProduct("1007"))
                                    .rankedBy(Ranking.FASHION)))
                    .startsWith("1007");
            Query photo = search.queryOf("photo", DrawnCatalog.mosaic(9));
            assertThat(ids(catalog, SearchRequest.of(photo).rankedBy(Ranking.FASHION)))
                    .startsWith("1009");
        }
    }

    /** Otherwise every figure of an evaluation would be a lie. */
    @Test
    void whatTheCatalogueSaysOfTheQueryItselfDoesNotCount() throws IOException {
        List<String> before;
        try (OpenCatalog catalog = indexed(40)) {
            before = ids(catalog, like("1005"));
        }
        Path styles = workspace.source().resolve("styles.csv");
        String text = Files.readString(styles);
        assertThat(text).contains("1005,Women,Apparel,Topwear,Shirts");
        Files.writeString(styles, text.replace("1005,Women,Apparel,Topwear,Shirts", "1005,Men,Apparel,Topwear,Shoes"));
        try (OpenCatalog catalog = workspace.indexedSource(Integer.MAX_VALUE)) {
            assertThat(ids(catalog, like("1005"))).isEqualTo(before);
        }
    }

    @Test
    void aChangedLabelChangesTheProductsVector() throws IOException {
        double before;
        try (OpenCatalog catalog = indexed(40)) {
            before = similarity(catalog, "1006");
        }
        Path styles = workspace.source().resolve("styles.csv");
        Files.writeString(
                styles,
                Files.readString(styles)
                        .replace("1006,Men,Apparel,Topwear,Shirts", "1006,Women,Apparel,Topwear,Shoes"));
        try (OpenCatalog catalog = workspace.indexedSource(Integer.MAX_VALUE)) {
            assertThat(similarity(catalog, "1006")).isNotCloseTo(before, within(1e-3));
        }
    }

    private double similarity(OpenCatalog catalog, String id) {
        SearchRequest all = SearchOptions.DEFAULT
                .withK(40)
                .requestOf(new Query.ByProduct("1005"))
                .rankedBy(Ranking.FASHION);
        return search.search(catalog, all).hits().stream()
                .filter(hit -> hit.product().id().equals(id))
                .findFirst()
                .orElseThrow()
                .similarity();
    }

    @Test
    void filtersExclusionsAndTheLeastSimilarityHold() {
        try (OpenCatalog catalog = indexed(40)) {
            SearchRequest men = SearchOptions.DEFAULT
                    .withK(50)
                    .within(ProductFilter.parse(List.of("gender=Men")))
                    .requestOf(new Query.ByProduct("1005"))
                    .rankedBy(Ranking.FASHION);
            assertThat(search.search(catalog, men).hits())
                    .hasSize(20)
                    .allMatch(hit -> Integer.parseInt(hit.product().id()) % 2 == 0);
            String first = ids(catalog, like("1005")).get(0);
            assertThat(ids(catalog, like("1005").without(Set.of(first))))
                    .hasSize(5)
                    .doesNotContain(first);
            SearchResult none = search.search(catalog, like("1005").with(FASHION.atLeast(1)));
            assertThat(none.hits()).isEmpty();
            assertThat(none.tooFar()).isPresent();
        }
    }

    @Test
    void aSimilarityIsTheMeanOfItsParts() {
        try (OpenCatalog catalog = indexed(40)) {
            SearchResult all = search.search(catalog, like("1005").with(FASHION.withK(39)));
            assertThat(all.hits()).allSatisfy(hit -> {
                assertThat(hit.parts()).extracting(SearchHit.Part::name).contains("articleType", "gender", "look");
                assertThat(hit.parts().stream()
                                .mapToDouble(SearchHit.Part::weight)
                                .sum())
                        .isCloseTo(1, within(1e-6));
                assertThat(hit.similarity()).isGreaterThan(hit.mean().orElseThrow() - 1e-5);
                assertThat(hit.byLooks()).isFalse();
            });
            SearchHit last = all.hits().get(38);
            assertThat(last.similarity())
                    .as("only the very same is raised")
                    .isCloseTo(last.mean().orElseThrow(), within(1e-5));
            assertThat(search.search(catalog, like("1005").rankedBy(Ranking.VISUAL))
                            .hits())
                    .allMatch(hit -> hit.byLooks() && hit.parts().isEmpty());
        }
    }

    /** Whoever likes a result finds it as similar as before: a number that is kept on a board must not depend on that. */
    @Test
    void feedbackAndWeightsChangeTheOrderButNoSimilarity() {
        try (OpenCatalog catalog = indexed(40)) {
            for (Ranking ranking : Ranking.values()) {
                SearchRequest plain = like("1005").with(FASHION.withK(38)).rankedBy(ranking);
                Map<String, Double> similarities = similarities(catalog, plain);
                List<String> order = ids(catalog, plain);
                Feedback said = Feedback.NONE.toggleLiked(order.get(20)).toggleDisliked(order.get(0));
                assertThat(ids(catalog, plain.withFeedback(said))).isNotEqualTo(order.subList(1, 38));
                assertUnchanged(similarities, similarities(catalog, plain.withFeedback(said)));
            }
            SearchRequest plain = like("1005").with(FASHION.withK(38));
            SearchRequest weighed = plain.with(plain.options().weighted(new RankingWeights(0, 1, 0)));
            assertThat(ids(catalog, weighed)).isNotEqualTo(ids(catalog, plain));
            assertUnchanged(similarities(catalog, plain), similarities(catalog, weighed));
        }
    }

    private static void assertUnchanged(Map<String, Double> before, Map<String, Double> after) {
        assertThat(after).hasSizeGreaterThan(30);
        after.forEach((id, similarity) -> {
            if (before.containsKey(id)) {
                assertThat(similarity).as(id).isCloseTo(before.get(id), within(1e-5));
            }
        });
    }

    private Map<String, Double> similarities(OpenCatalog catalog, SearchRequest request) {
        return search.search(catalog, request).hits().stream()
                .collect(Collectors.toMap(hit -> hit.product().id(), SearchHit::similarity));
    }

    @Test
    void theLeastSimilarityIsThatToTheQueryWhateverTheOrder() {
        try (OpenCatalog catalog = indexed(40)) {
            List<SearchHit> plain =
                    search.search(catalog, like("1005").with(FASHION.withK(39))).hits();
            float least = (float) plain.get(12).similarity();
            SearchRequest judged = like("1005")
                    .with(FASHION.withK(39).atLeast(least))
                    .withFeedback(
                            Feedback.NONE.toggleLiked(plain.get(30).product().id()));
            assertThat(search.search(catalog, judged).hits())
                    .hasSizeBetween(12, 13) // rounding decides about the last
                    .allMatch(hit -> hit.similarity() >= least);
        }
    }

    @Test
    void severalExamplesAndFeedbackMoveTheAnswers() {
        try (OpenCatalog catalog = indexed(40)) {
            Query both = new Query.Combined(
                    List.of(new Query.ByProduct("1001"), new Query.ByProduct("1002")),
                    List.of(new Query.ByProduct("1003")));
            assertThat(ids(catalog, SearchRequest.of(both).rankedBy(Ranking.FASHION)))
                    .hasSize(5)
                    .doesNotContain("1001", "1002", "1003");
            List<String> first = ids(catalog, like("1005"));
            Feedback said = Feedback.NONE.toggleLiked(first.get(4)).toggleDisliked(first.get(0));
            assertThat(ids(catalog, like("1005").withFeedback(said)))
                    .doesNotContain(first.get(0))
                    .isNotEqualTo(first);
        }
    }

    @Test
    void aNetworkWithoutInnerLayersSaysSo() {
        try (OpenCatalog catalog = new SmallWorkspace(folder.resolve("plain")).indexed(8)) {
            assertThat(catalog.bestRanking()).isEqualTo(Ranking.VISUAL);
            assertThatThrownBy(() -> search.search(catalog, like("1001")))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("no fashion ranking");
        }
    }
}
