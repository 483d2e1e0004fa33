package app.lookalike.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.indexing.ShardSet;
import app.lookalike.service.indexing.ShardWriter;
import app.lookalike.service.indexing.ShardedCatalog;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.shared.solr.ProductVersion;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SharedPair;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Further pictures of products in a catalogue on two real Solr nodes, beside those of the workspace. */
@Tag("solr")
@EnabledIf("app.lookalike.testing.SolrNodes#isThere")
@ExtendWith(SharedPair.Resolver.class)
class SharedViewsTest {
    private static final int PRODUCTS = 40;

    private final SearchService search = new SearchService();
    private final SharedPair pair;
    private final SmallWorkspace small;
    private final Path folder;

    SharedViewsTest(SharedPair pair, @TempDir Path folder) {
        this.pair = pair;
        this.folder = folder;
        this.small = new SmallWorkspace(folder, pair.networks());
        DrawnCatalog.writeViews(
                small.source(), PRODUCTS, "sku,name,gender,articleType,price", "#,Product #,$,Shirts,9.50");
    }

    private PublishReport publish(OpenCatalog catalog, String name, PublishOptions options) {
        return new PublishService().publish(catalog, pair.address(name), Optional.empty(), options, Progress.NONE);
    }

    private PublishReport publish(OpenCatalog catalog, String name) {
        return publish(catalog, name, PublishOptions.DEFAULT);
    }

    private SharedSearch open(String name) {
        return new SharedSearch(SharedCatalog.open(
                pair.address(name),
                Optional.empty(),
                pair.networks(),
                NetworkChoice.DEFAULT,
                UnaryOperator.identity(),
                Progress.NONE));
    }

    private Query.Single photo(int motif) {
        return search.queryOf("photo", DrawnCatalog.mosaic(1000 + motif));
    }

    private Stream<SearchRequest> requests(Ranking ranking) {
        SearchOptions options = SearchOptions.DEFAULT.withK(7).rankedBy(ranking);
        Set<String> others = IntStream.range(2, PRODUCTS).mapToObj(i -> "p" + i).collect(Collectors.toSet());
        Feedback feedback = new Feedback(Set.of("p7"), Set.of("p8"));
        return Stream.of(
                options.requestOf(photo(31)),
                options.requestOf(photo(52)),
                options.requestOf(photo(3)),
                options.withK(PRODUCTS).requestOf(photo(77)),
                options.within(ProductFilter.parse(List.of("gender=women"))).requestOf(photo(77)),
                options.within(ProductFilter.parse(List.of("gender=men"))).requestOf(photo(52)),
                options.within(ProductFilter.parse(List.of("price=10.."))).requestOf(photo(52)),
                options.atLeast(0.9f).requestOf(photo(112)),
                options.withCollapseDuplicates(true).requestOf(photo(92)),
                options.requestOf(new Query.ByProduct("p4")),
                options.requestOf(photo(62)).without(Set.of("p6")),
                options.withK(2)
                        .requestOf(new Query.Combined(List.of(photo(2), photo(3)), List.of()))
                        .without(others),
                options.requestOf(photo(122)).withFeedback(feedback),
                options.requestOf(new Query.Combined(List.of(photo(132), photo(142)), List.of(photo(152)))));
    }

    private void assertSameAnswers(OpenCatalog workspace, SharedSearch shared) {
        Stream.of(Ranking.values()).flatMap(this::requests).forEach(request -> {
            List<SearchHit> here = search.search(workspace, request).hits();
            List<SearchHit> there = shared.search(List.of(request)).get(0).hits();
            assertThat(ids(there)).as("%s", request).isEqualTo(ids(here));
            for (int i = 0; i < here.size(); i++) {
                assertThat(there.get(i).similarity()).isCloseTo(here.get(i).similarity(), within(1e-5));
                assertThat(there.get(i).view())
                        .as("%s", request)
                        .isEqualTo(Optional.ofNullable(here.get(i).view())
                                .flatMap(workspace::viewHash)
                                .orElse(null));
            }
        });
    }

    private static List<String> ids(List<SearchHit> hits) {
        return hits.stream().map(hit -> hit.product().id()).toList();
    }

    @Test
    void answersLikeTheWorkspaceAndShowsThePictureThatWasFound() {
        try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
            assertThat(publish(workspace, "views", new PublishOptions(2, 2, false))
                            .products())
                    .isEqualTo(PRODUCTS);
            try (SharedSearch shared = open("views");
                    SharedCatalog catalog = pair.open("views")) {
                assertSameAnswers(workspace, shared);
                SearchHit found = first(shared, 52);
                assertThat(found.product().id()).isEqualTo("p5");
                assertThat(shared.picture(found.shown(), 60).pixels())
                        .as("another picture than the first one")
                        .isNotEqualTo(shared.picture(found.product(), 60).pixels());
                assertThat(catalog.productCount()).isEqualTo(PRODUCTS);
                assertThat(catalog.browser().count(ProductFilter.NONE).found()).isEqualTo(PRODUCTS);
                assertThat(catalog.browser()
                                .count(ProductFilter.parse(List.of("gender=women")))
                                .found())
                        .isEqualTo(PRODUCTS / 2);
            }
            assertThat(publish(workspace, "views").sent()).isZero();
        }
    }

    private SearchHit first(SharedSearch shared, int motif) {
        SearchOptions options = SearchOptions.DEFAULT.rankedBy(Ranking.VISUAL);
        return shared.search(List.of(options.requestOf(photo(motif))))
                .get(0)
                .hits()
                .get(0);
    }

    @Test
    void aProductWhosePicturesOrLabelsChangedIsSentAgain() throws IOException {
        Path view = small.source().resolve("images/p3_2.jpg");
        byte[] picture = Files.readAllBytes(view);
        try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
            assertThat(publish(workspace, "viewed").sent()).isEqualTo(PRODUCTS);
        }
        try (SharedSearch before = open("viewed")) {
            Files.delete(view);
            try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
                PublishReport report = publish(workspace, "viewed");
                assertThat(report.sent()).isEqualTo(1);
                assertThat(report.unchanged()).isEqualTo(PRODUCTS - 1);
                assertThat(report.removed()).isZero();
                try (SharedSearch after = open("viewed")) {
                    assertSameAnswers(workspace, after);
                    assertThat(first(after, 32).similarity()).isLessThan(0.999);
                }
            }
            assertThat(first(before, 32).view())
                    .as("who has it open sees what was published then")
                    .isNotNull();
        }
        Files.write(view, picture);
        try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
            assertThat(publish(workspace, "viewed").sent()).isEqualTo(1);
            workspace.curation().decide(List.of(new LabelDecision("p3", Attribute.GENDER, "Men")));
            assertThat(publish(workspace, "viewed").sent()).isEqualTo(1);
            try (SharedSearch after = open("viewed")) {
                SearchOptions men = SearchOptions.DEFAULT
                        .withK(1)
                        .rankedBy(Ranking.VISUAL)
                        .within(ProductFilter.parse(List.of("gender=men")));
                assertThat(ids(after.search(List.of(men.requestOf(photo(32))))
                                .get(0)
                                .hits()))
                        .containsExactly("p3");
                assertThat(first(after, 32).view()).isNotNull();
            }
        }
    }

    @Test
    void whatWasStoppedIsNotSeenAndGoesOn() {
        try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> new PublishService()
                            .publish(
                                    workspace,
                                    pair.address("half"),
                                    Optional.empty(),
                                    PublishOptions.DEFAULT,
                                    new StopWhenSent()))
                    .isInstanceOf(CancelledException.class);
            assertThatThrownBy(() -> open("half")).hasMessageContaining("no catalogue was published as half");
            String view = workspace.viewHash("images/p5_2.jpg").orElseThrow();
            leaveOut("half_1", ProductVersion.view("p5", view), ProductVersion.product("p6"));
            assertThat(publish(workspace, "half").sent())
                    .as("the product that is missing")
                    .isEqualTo(1);
            try (SharedSearch shared = open("half")) {
                assertSameAnswers(workspace, shared);
            }
        }
    }

    /** As if a node had not taken them. */
    private void leaveOut(String collection, String... documents) {
        try (SolrCloud cloud =
                new SolrCloud(pair.address("x").solr(), Optional.empty(), Duration.ofSeconds(10), Duration.ZERO)) {
            SolrWriting writing = new SolrWriting(cloud, collection, Progress.NONE);
            writing.delete(Stream.of(documents)
                    .map(document -> new ProductVersion(1 + document, "", 1, ProductVersion.CURRENT))
                    .toList());
            writing.commit();
        }
    }

    @Test
    void shardsArePublishedLikeTheWorkspace() {
        try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
            ShardFolder shards = new ShardFolder(folder.resolve("shards"));
            ShardedCatalog catalog = ShardedCatalog.read(small.source(), null, 15, Integer.MAX_VALUE, Progress.NONE);
            shards.prepare(ShardSet.of(catalog, NetworkChoice.DEFAULT, workspace.model()));
            ShardWriter writer = new ShardWriter(catalog, shards, small.catalogs(), NetworkChoice.DEFAULT);
            for (int shard = 0; shard < 3; shard++) {
                writer.write(shard, Progress.NONE);
            }
            new PublishService()
                    .publish(
                            shards,
                            small.catalogs(),
                            pair.address("view-shards"),
                            Optional.empty(),
                            PublishOptions.DEFAULT,
                            Progress.NONE);
            try (SharedSearch shared = open("view-shards")) {
                assertSameAnswers(workspace, shared);
            }
        }
    }

    /** Asks to stop when a hundred pictures were sent. */
    private static final class StopWhenSent implements Progress {
        private volatile boolean reached;

        @Override
        public void update(String message, long done, long total) {
            reached |= done >= 100 && total > 0;
        }

        @Override
        public boolean isCancelled() {
            return reached;
        }
    }
}
