package app.lookalike.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.workspace.Curation;
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
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrSchema;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SharedPair;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue on two real Solr nodes, beside the same one in a workspace. */
@Tag("solr")
@EnabledIf("app.lookalike.testing.SolrNodes#isThere")
@ExtendWith(SharedPair.Resolver.class)
class SharedCatalogTest {
    private static final int PRODUCTS = SharedPair.PRODUCTS;

    private final SearchService search = new SearchService();
    private final SharedPair pair;
    private final OpenCatalog workspace;

    SharedCatalogTest(SharedPair pair) {
        this.pair = pair;
        this.workspace = pair.workspace();
    }

    private SharedAddress address(String name) {
        return pair.address(name);
    }

    private PublishReport publish(String name) {
        return pair.publish(name);
    }

    private PublishReport publish(String name, PublishOptions options, Progress progress) {
        return pair.publish(name, options, progress);
    }

    private SharedSearch open(String name) {
        return new SharedSearch(pair.open(name));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.product().id()).toList();
    }

    private Stream<SearchRequest> requests() {
        SearchOptions all = SearchOptions.DEFAULT.withK(7);
        Query photo = search.queryOf("photo", DrawnCatalog.mosaic(PRODUCTS + 1));
        return Stream.of(Ranking.values())
                .map(all::rankedBy)
                .flatMap(options -> Stream.of(
                        options.requestOf(new Query.ByProduct("1005")),
                        options.withIncludeSelf(true).requestOf(new Query.ByProduct("1006")),
                        options.within(ProductFilter.parse(List.of("gender=women")))
                                .requestOf(new Query.ByProduct("1007")),
                        options.within(ProductFilter.parse(List.of("baseColour=Hue 3", "baseColour=hue 30")))
                                .requestOf(new Query.ByProduct("1008")),
                        options.atLeast(0.99f).requestOf(new Query.ByProduct("1009")),
                        options.requestOf(photo),
                        options.requestOf(new Query.Combined(
                                List.of(new Query.ByProduct("1010"), (Query.Single) photo),
                                List.of(new Query.ByProduct("1011")))),
                        options.requestOf(new Query.ByProduct("1012")).without(Set.of("1013", "1014", "1015")),
                        options.requestOf(new Query.ByProduct("1016"))
                                .withFeedback(new Feedback(Set.of("1017"), Set.of("1018")))));
    }

    private Stream<SearchRequest> wordRequests() {
        SearchOptions options = SearchOptions.DEFAULT.withK(7);
        Query.Single photo = search.queryOf("photo", DrawnCatalog.mosaic(PRODUCTS + 1));
        return Stream.of(
                inWords(options, "red shirts for women"),
                inWords(options, "shirt number 17, plain"),
                inWords(options, "number 23"),
                inWords(options, "nubmer 30"),
                inWords(options, "men, but not shoes"),
                inWords(options, "hue 77"),
                inWords(options, "fall"),
                inWords(options, "whatever this is"),
                inWords(options.within(ProductFilter.parse(List.of("gender=women"))), "shirt number 40"),
                inWords(options, "number 50").without(Set.of("1050", "1051")),
                inWords(options, "shirts").withFeedback(new Feedback(Set.of("1017"), Set.of("1018"))),
                options.requestOf(new Query.InWords(Optional.of(photo), "but for women")),
                options.requestOf(new Query.InWords(Optional.of(new Query.ByProduct("1012")), "but number 8")));
    }

    private static SearchRequest inWords(SearchOptions options, String text) {
        return options.requestOf(new Query.InWords(Optional.empty(), text));
    }

    @Test
    void answersLikeTheWorkspace() {
        PublishReport report = publish("same");
        assertThat(report.sent()).isEqualTo(PRODUCTS);
        assertThat(report.release()).isEqualTo(1);
        try (SharedSearch shared = open("same")) {
            Stream.concat(requests(), wordRequests()).forEach(request -> {
                SearchResult here = search.search(workspace, request);
                SearchResult there = shared.search(List.of(request)).get(0);
                assertThat(ids(there)).as("%s", request).isEqualTo(ids(here));
                assertThat(there.model()).isEqualTo(here.model());
                assertThat(there.searched()).isEqualTo(here.searched());
                assertThat(there.understanding()).isEqualTo(here.understanding());
                for (int i = 0; i < here.hits().size(); i++) {
                    SearchHit one = here.hits().get(i);
                    SearchHit other = there.hits().get(i);
                    assertThat(other.similarity()).isCloseTo(one.similarity(), within(1e-5));
                    assertThat(other.product().attributes())
                            .isEqualTo(one.product().attributes());
                    assertThat(other.product().name()).isEqualTo(one.product().name());
                }
            });
            assertThat(shared.has("1005")).isTrue();
            assertThat(shared.has("no such")).isFalse();
            assertThatThrownBy(() -> shared.requireKnown(List.of("gender=Woman")))
                    .hasMessageContaining("Women");
        }
    }

    @Test
    void shardsArePublishedLikeTheWorkspace(@TempDir Path folder) {
        ShardFolder shards = new ShardFolder(folder);
        ShardedCatalog catalog =
                ShardedCatalog.read(pair.small().source(), null, 150, Integer.MAX_VALUE, Progress.NONE);
        shards.prepare(ShardSet.of(catalog, NetworkChoice.DEFAULT, workspace.model()));
        ShardWriter writer = new ShardWriter(catalog, shards, pair.small().catalogs(), NetworkChoice.DEFAULT);
        writer.write(0, Progress.NONE);
        writer.write(2, Progress.NONE);
        assertThatThrownBy(() -> publish("shards", shards))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("2 of 3 shards");
        writer.write(1, Progress.NONE);
        PublishReport report = publish("shards", shards);
        assertThat(report.products()).isEqualTo(PRODUCTS);
        assertThat(report.sent()).isEqualTo(PRODUCTS);
        try (SharedSearch shared = open("shards")) {
            requests().forEach(request -> assertThat(
                            ids(shared.search(List.of(request)).get(0)))
                    .as("%s", request)
                    .isEqualTo(ids(search.search(workspace, request))));
        }
        assertThat(publish("shards", PublishOptions.DEFAULT, Progress.NONE).sent())
                .as("products that the workspace would publish otherwise")
                .isZero();
        assertThat(publish("shards", shards).unchanged()).isEqualTo(PRODUCTS);
    }

    private PublishReport publish(String name, ShardFolder shards) {
        return new PublishService()
                .publish(
                        shards,
                        pair.small().catalogs(),
                        address(name),
                        Optional.empty(),
                        PublishOptions.DEFAULT,
                        Progress.NONE);
    }

    @Test
    void whatChangedIsSentAndSeenAsAWhole() {
        publish("changing");
        try (SharedSearch before = open("changing")) {
            List<LabelDecision> labelBack =
                    workspace.curation().decide(List.of(new LabelDecision("1020", Attribute.USAGE, "Formal")));
            Curation.Hiding shown = workspace
                    .curation()
                    .hide(new Curation.Hiding(
                            Set.of(), List.of(new HiddenProduct("1021", HiddenProduct.Reason.USER, null))));
            try {
                PublishReport report = publish("changing", PublishOptions.DEFAULT, Progress.NONE);
                assertThat(report.sent()).isEqualTo(1);
                assertThat(report.removed()).isEqualTo(1);
                assertThat(report.unchanged()).isEqualTo(PRODUCTS - 2);
                SearchOptions formal = SearchOptions.DEFAULT.within(ProductFilter.parse(List.of("usage=Formal")));
                try (SharedSearch after = open("changing")) {
                    assertThat(ids(after.search(List.of(formal.requestOf(new Query.ByProduct("1005"))))
                                    .get(0)))
                            .containsExactly("1020");
                    assertThat(after.has("1021")).isFalse();
                }
                assertThat(ids(before.search(List.of(formal.requestOf(new Query.ByProduct("1005"))))
                                .get(0)))
                        .as("who has it open sees what was published then")
                        .isEmpty();
                assertThat(before.has("1021")).isTrue();
            } finally {
                workspace.curation().decide(labelBack);
                workspace.curation().hide(shown);
            }
        }
    }

    @Test
    void whatWasStoppedIsNotSeenAndGoesOn() {
        assertThatThrownBy(() -> publish("stopped", new PublishOptions(1, 1, false), new StopAfter(250)))
                .isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> open("stopped"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no catalogue was published as stopped");
        PublishReport report = publish("stopped", PublishOptions.DEFAULT, Progress.NONE);
        assertThat(report.sent()).as("what had not been sent").isLessThanOrEqualTo(PRODUCTS - 200);
        try (SharedSearch shared = open("stopped")) {
            assertThat(shared.has("1399")).isTrue();
        }
    }

    @Test
    void onePublishesAtATime() {
        publish("locked");
        try (SolrCloud cloud =
                new SolrCloud(address("locked").solr(), Optional.empty(), Duration.ofSeconds(10), Duration.ZERO)) {
            SolrCollection collection = new SolrCollection(cloud, "locked_1");
            SolrWriting writing = new SolrWriting(cloud, "locked_1", Progress.NONE);
            try (PublishLock lock = PublishLock.take(collection, writing, Progress.NONE)) {
                assertThatThrownBy(() -> PublishLock.take(collection, writing, Duration.ofSeconds(30), Progress.NONE))
                        .isInstanceOf(LookalikeException.class)
                        .hasMessageContaining("locked_1 is being published");
                lock.requireHeld();
            }
            // Who ended without giving it back does not renew it.
            writing.putIf("publishing", "{\"token\":\"1\",\"host\":\"elsewhere\",\"process\":1}", SolrWriting.ABSENT);
            PublishLock.take(collection, writing, Duration.ofSeconds(2), Progress.NONE)
                    .close();
            assertThat(publish("locked", PublishOptions.DEFAULT, Progress.NONE).sent())
                    .isZero();
        }
    }

    @Test
    void aKilledNodeIsNotNoticed() throws InterruptedException {
        publish("robust");
        try (SharedSearch shared = open("robust")) {
            List<SearchRequest> requests = IntStream.range(0, 40)
                    .mapToObj(i -> SearchRequest.of(new Query.ByProduct(String.valueOf(1100 + i))))
                    .toList();
            List<List<String>> expected = requests.stream()
                    .map(request -> ids(search.search(workspace, request)))
                    .toList();
            for (int i = 0; i < requests.size(); i++) {
                if (i == 10) {
                    pair.nodes().kill(0); // the very node that was named
                }
                assertThat(ids(shared.search(List.of(requests.get(i))).get(0))).isEqualTo(expected.get(i));
            }
        } finally {
            pair.nodes().restart(0);
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        assertThatThrownBy(() -> open("nothing"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no catalogue was published as nothing");
        assertThatThrownBy(() -> publish("x", new PublishOptions(1, 1, false), new StopAfter(0)))
                .isInstanceOf(CancelledException.class);
        publish("placed");
        assertThatThrownBy(() -> publish("placed", new PublishOptions(2, 1, false), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("--anew");
        assertThat(publish("placed", new PublishOptions(1, 2, true), Progress.NONE)
                        .collection())
                .isEqualTo("placed_2");
        assertThatThrownBy(() -> pair.open("placed", choice -> choice.withNetwork("inceptionv3")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("another network or pooling cannot be chosen");
        try (SolrCloud cloud =
                new SolrCloud(address("placed").solr(), Optional.empty(), Duration.ofSeconds(10), Duration.ZERO)) {
            SolrWriting writing = new SolrWriting(cloud, "placed_2", Progress.NONE);
            String json = new SolrCollection(cloud, "placed_2")
                    .text(Published.part(), Progress.NONE)
                    .orElseThrow();
            writing.put(Published.part(), json.replace("\"schema\":" + SolrSchema.VERSION, "\"schema\":0"));
            assertThatThrownBy(() -> open("placed"))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("has the form 0");
        }
    }

    /** Asks to stop as soon as so many are done. */
    private static final class StopAfter implements Progress {
        private final int many;
        private final AtomicBoolean reached = new AtomicBoolean();

        StopAfter(int many) {
            this.many = many;
        }

        @Override
        public void update(String message, long done, long total) {
            if (done >= many && total > 0) {
                reached.set(true);
            }
        }

        @Override
        public boolean isCancelled() {
            return reached.get();
        }
    }
}
