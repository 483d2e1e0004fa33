package app.lookalike.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationService;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.TextEvaluationService;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.text.TextReport;
import app.lookalike.service.export.ExportService;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.ClassificationService;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.JudgedProducts;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.service.objects.ObjectProposals;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SharedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is measured and written of a shared catalogue on two real Solr nodes, beside the same of the workspace. */
@Tag("solr")
@EnabledIf("app.lookalike.testing.SolrNodes#isThere")
@ExtendWith(SharedPair.Resolver.class)
class SharedReadingTest {
    private static final String NAME = "read";

    private final SearchService search = new SearchService();
    private final SharedPair pair;

    SharedReadingTest(SharedPair pair) {
        this.pair = pair;
        pair.publish(NAME, PublishOptions.DEFAULT, Progress.NONE);
    }

    private static EvaluationRequest drawn(Ranking ranking, boolean withoutDuplicates) {
        return new EvaluationRequest(
                new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(60), 1),
                5,
                ranking,
                withoutDuplicates,
                0,
                null,
                1);
    }

    @Test
    void evaluatesLikeTheWorkspace() {
        EvaluationService evaluation = new EvaluationService(search);
        try (SharedSearch shared = new SharedSearch(pair.open(NAME))) {
            for (Ranking ranking : Ranking.values()) {
                EvaluationRequest request = drawn(ranking, ranking == Ranking.VISUAL);
                EvaluationReport here = evaluation
                        .measure(pair.workspace(), request, Progress.NONE)
                        .report();
                EvaluationReport there =
                        evaluation.measure(shared, request, Progress.NONE).report();
                assertThat(there)
                        .usingRecursiveComparison()
                        .ignoringFields("catalogue", "latency", "seconds")
                        .isEqualTo(here);
            }
            EvaluationRequest changed =
                    new EvaluationRequest(drawn(Ranking.VISUAL, false).queries(), 5, Ranking.VISUAL, false, 3, null, 1);
            assertThat(evaluation
                            .measure(shared, changed, Progress.NONE)
                            .report()
                            .leftOut())
                    .as("a small picture is not the catalogue's own")
                    .hasSize(3);
        }
    }

    @Test
    void wordsAreEvaluatedLikeInTheWorkspace() {
        TextEvaluationService evaluation = new TextEvaluationService(search);
        QueryChoice queries = new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(20), 1);
        WorkspaceSearch workspace = new WorkspaceSearch(search, pair.workspace()); // closed by the pair
        try (SharedSearch shared = new SharedSearch(pair.open(NAME))) {
            TextReport here = evaluation.measureSearches(workspace, queries, 1, Progress.NONE);
            TextReport there = evaluation.measureSearches(shared, queries, 1, Progress.NONE);
            assertThat(there)
                    .usingRecursiveComparison()
                    .ignoringFields("catalogue", "latency", "seconds")
                    .isEqualTo(here);
            assertThat(there.ownNames()).isNotEmpty();
        }
    }

    @Test
    void judgesLabelsLikeTheWorkspace() {
        MislabelFinder finder = new MislabelFinder();
        JudgedProducts here = JudgedProducts.of(pair.workspace(), Progress.NONE);
        try (SharedCatalog shared = pair.open(NAME)) {
            JudgedProducts there = JudgedProducts.of(shared, Progress.NONE);
            assertThat(there.table().products()).hasSize(SharedPair.PRODUCTS);
            for (int i = 0; i < SharedPair.PRODUCTS; i++) {
                assertThat(neighbours(there, i)).isEqualTo(neighbours(here, i));
            }
            assertThat(suspects(finder, there)).isEqualTo(suspects(finder, here));
            assertThatThrownBy(() -> JudgedProducts.of(shared, new Cancelled())).isInstanceOf(CancelledException.class);
        }
    }

    private static List<String> neighbours(JudgedProducts judged, int product) {
        return Arrays.stream(judged.table().neighbours(product))
                .mapToObj(other -> judged.table().products().get(other).id())
                .toList();
    }

    private static List<String> suspects(MislabelFinder finder, JudgedProducts judged) {
        return finder.find(judged, Set.of(Attribute.GENDER), 20, Progress.NONE).stream()
                .map((DoubtfulLabel suspect) -> suspect.product().id() + " " + suspect.suggested())
                .toList();
    }

    @Test
    void exportsTheSameVectors(@TempDir Path folder) throws IOException {
        ExportService exports = new ExportService();
        exports.embeddings(pair.workspace(), folder.resolve("here"), false, Progress.NONE);
        try (SharedCatalog shared = pair.open(NAME)) {
            ExportService.Exported exported = exports.embeddings(shared, folder.resolve("there"), false, Progress.NONE);
            assertThat(exported.n()).isEqualTo(SharedPair.PRODUCTS);
            assertThat(folder.resolve("there/ids.txt")).hasSameTextualContentAs(folder.resolve("here/ids.txt"));
            assertThat(Files.readAllBytes(folder.resolve("there/vectors.npy")))
                    .isEqualTo(Files.readAllBytes(folder.resolve("here/vectors.npy")));
            assertThatThrownBy(() -> exports.embeddings(shared, folder.resolve("there"), false, Progress.NONE))
                    .isInstanceOf(LookalikeException.class);
        }
    }

    @Test
    void identicalPicturesAreTakenTogether() {
        SearchOptions options = SearchOptions.DEFAULT.withK(7).withCollapseDuplicates(true);
        List<SearchRequest> requests = IntStream.range(0, 10)
                .mapToObj(i -> options.requestOf(new Query.ByProduct(String.valueOf(1200 + i))))
                .toList();
        try (SharedSearch shared = new SharedSearch(pair.open(NAME))) {
            List<SearchResult> found = shared.search(requests);
            for (int i = 0; i < requests.size(); i++) {
                assertThat(ids(found.get(i))).isEqualTo(ids(search.search(pair.workspace(), requests.get(i))));
            }
        }
    }

    @Test
    void tellsWhatAPictureShowsLikeTheWorkspace() {
        ClassificationService classification = new ClassificationService();
        Query.Single photo = search.queryOf("photo", DrawnCatalog.mosaic(SharedPair.PRODUCTS + 1));
        List<Query.Single> queries = Stream.concat(
                        Stream.of(photo),
                        IntStream.range(1200, 1220).mapToObj(id -> new Query.ByProduct(String.valueOf(id))))
                .toList();
        try (SharedSearch shared = new SharedSearch(pair.open(NAME))) {
            assertThat(shared.predictions())
                    .contains(pair.workspace().fashion().orElseThrow().checkPredictions());
            List<Classification> here = queries.stream()
                    .map(query -> classification.tell(pair.workspace(), query, 3))
                    .toList();
            assertThat(queries)
                    .map(query -> classification.tell(shared, query, 3))
                    .isEqualTo(here);
            assertThat(here).as("some are told").anyMatch(told -> !told.attributes()
                    .isEmpty());
        }
    }

    @Test
    void findsTheSameThingsInAPhoto() {
        ObjectProposals proposals = new ObjectProposals();
        RgbImage photo = DrawnCatalog.things();
        try (SharedCatalog shared = pair.open(NAME)) {
            List<ProposedObject> there = proposals.propose(shared, photo, Progress.NONE);
            assertThat(there).isNotEmpty();
            assertThat(there)
                    .usingRecursiveComparison()
                    .withComparatorForType(new DoubleComparator(1e-5), Double.class)
                    .isEqualTo(proposals.propose(pair.workspace(), photo, Progress.NONE));
            assertThatThrownBy(() -> proposals.propose(shared, photo, new Cancelled()))
                    .isInstanceOf(CancelledException.class);
        }
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.product().id()).toList();
    }

    /** Asks to stop at once. */
    private static final class Cancelled implements Progress {
        @Override
        public void update(String message, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
