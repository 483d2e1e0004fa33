package app.lookalike.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.FolderLock;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.TinyFashion;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.run.Verdict;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.RankingFolders;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.StartedTensorFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Learns from pictures whose upper half says for whom they are: green for men, red for women. */
@ExtendWith(StartedTensorFlow.class)
class LearningServiceTest {
    @TempDir
    Path folder;

    private final LearningService learning = new LearningService();

    private OpenCatalog indexed(int n) throws IOException {
        Path source = DrawnCatalog.write(
                folder.resolve("source"), n, i -> DrawnCatalog.picture(i % 2 == 0 ? 0.33f : i % 40 / 1000f));
        CatalogService catalogs = catalogs();
        catalogs.importInto(folder.resolve("workspace"), source, CatalogFormat.AUTO, Progress.NONE);
        OpenCatalog catalog = catalogs.open(folder.resolve("workspace"));
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    private OpenCatalog reopened() throws IOException {
        return catalogs().open(folder.resolve("workspace"));
    }

    private CatalogService catalogs() throws IOException {
        Networks networks = FashionNetworks.of(Map.of("gender", List.of("Men", "Women")));
        return new SmallWorkspace(folder, networks).catalogs();
    }

    @Test
    void learnsRanksByItAndSaysHowWellItTellsWhatItHasNotSeen() throws IOException {
        try (OpenCatalog catalog = indexed(620)) {
            String before = catalog.stored().requireFashion().products().kind().extractorId();
            LearningReport report = learning.learn(catalog, LearningService.Request.of(catalog), Progress.NONE);

            assertThat(report.learnedFrom()).isBetween(500, 600);
            LearningReport.AttributeQuality gender = report.attributes().stream()
                    .filter(quality -> quality.attribute().equals("gender"))
                    .findFirst()
                    .orElseThrow();
            assertThat(gender.tested()).isEqualTo(620 - report.learnedFrom());
            assertThat(gender.accuracy()).isGreaterThan(0.95);
            assertThat(catalog.ownHead()).exists();
            assertThat(new SearchService().words().understand(catalog, "shirt").remarks())
                    .as("words were learned beside the head")
                    .isEmpty();
            assertThat(catalog.stored().requireFashion().products().kind().extractorId())
                    .isNotEqualTo(before);
            SearchResult found = new SearchService()
                    .search(
                            catalog,
                            SearchRequest.of(new Query.ByProduct("1010")).rankedBy(Ranking.FASHION));
            assertThat(found.hits())
                    .hasSize(5)
                    .allMatch(hit -> Integer.parseInt(hit.product().id()) % 2 == 0);
        }
    }

    @Test
    void aCancelWhileProductsArePreparedLeavesAllAsItWas() throws IOException {
        try (OpenCatalog catalog = indexed(620)) {
            String before = catalog.stored().requireFashion().products().kind().extractorId();
            AtomicBoolean preparing = new AtomicBoolean();
            Progress impatient = new Progress() {
                @Override
                public void update(String message, long done, long total) {
                    preparing.compareAndSet(false, message.startsWith("Preparing"));
                }

                @Override
                public boolean isCancelled() {
                    return preparing.get();
                }
            };
            assertThatThrownBy(() -> learning.learn(catalog, LearningService.Request.of(catalog), impatient))
                    .isInstanceOf(CancelledException.class);
            assertThat(catalog.ownHead()).doesNotExist();
            assertThat(catalog.directory()).isDirectoryNotContaining("glob:**fashion-words*");
            assertThat(catalog.stored().requireFashion().products().kind().extractorId())
                    .isEqualTo(before);
            try (var files = Files.list(catalog.directory())) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
            }
            assertThat(rankings(catalog)).containsExactly(before);
        }
    }

    private static String head(OpenCatalog catalog) {
        return catalog.stored().requireFashion().products().kind().extractorId();
    }

    @Test
    void whatWasLearnedIsComparedAndCanBeGivenUpAndTakenAgain() throws IOException {
        String shipped;
        String learned;
        try (OpenCatalog catalog = indexed(620)) {
            shipped = head(catalog);
            assertThat(learning.headsToChoose(catalog)).isEqualTo(HeadsToChoose.NONE);
            LearningReport report = learning.learn(catalog, LearningService.Request.of(catalog), Progress.NONE);

            LearningReport.Comparison compared = Objects.requireNonNull(report.comparison());
            assertThat(compared.queries()).isEqualTo(620 - report.learnedFrom());
            assertThat(compared.shipped()).isTrue();
            assertThat(compared.difference().mean())
                    .isCloseTo(compared.after().mean() - compared.before().mean(), within(1e-9));
            assertThat(compared.newInUse()).isEqualTo(compared.difference().mean() >= 0);
            learned = head(catalog);
            assertThat(learned.equals(shipped)).isEqualTo(!compared.newInUse());
            assertThat(learning.headsToChoose(catalog)).isEqualTo(new HeadsToChoose(true, false));

            learning.useShipped(catalog, Progress.NONE);
            assertThat(head(catalog)).isEqualTo(shipped);
            assertThat(rankings(catalog)).containsExactly(shipped);
            assertThat(learning.headsToChoose(catalog)).isEqualTo(new HeadsToChoose(false, true));
        }
        try (OpenCatalog catalog = reopened()) {
            assertThat(head(catalog)).isEqualTo(shipped);
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
            learning.useOther(catalog, Progress.NONE);
            assertThat(head(catalog)).isEqualTo(learned);
            assertThat(rankings(catalog)).containsExactly(learned);
            assertThat(learning.headsToChoose(catalog)).isEqualTo(new HeadsToChoose(true, false));
            assertThatThrownBy(() -> learning.useOther(catalog, Progress.NONE))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("no other ranking");
        }
        try (OpenCatalog catalog = reopened()) {
            assertThat(head(catalog)).isEqualTo(learned);
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void theRankingBeforeStaysWhereItIsBetterAndTheNewOneIsKeptForThoseWhoWantIt() throws IOException {
        try (OpenCatalog catalog = indexed(40)) {
            HeadChoice choice = new HeadChoice(catalog);
            FashionRanking before = catalog.stored().requireFashion();
            Estimate worse = new Estimate(-0.07, -0.09, -0.05);
            Estimate any = new Estimate(0.4, 0.3, 0.5);
            TensorFile head = TinyFashion.head(Map.of("gender", List.of("Women", "Men")));

            HeadChoice.Taken taken = choice.takeBetter(
                    before,
                    head,
                    (earlier, later) -> {
                        assertThat(earlier.products().snapshot().size()).isEqualTo(40);
                        assertThat(later.products().snapshot().size()).isEqualTo(40);
                        return Optional.of(new LearningReport.Comparison(100, 5, any, any, worse, true));
                    },
                    Progress.NONE);

            assertThat(taken.comparison().orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
            assertThat(head(catalog)).isEqualTo(before.products().kind().extractorId());
            assertThat(rankings(catalog)).containsExactly(head(catalog));
            assertThat(catalog.ownHead()).doesNotExist();
            assertThat(learning.headsToChoose(catalog)).isEqualTo(new HeadsToChoose(false, true));
            learning.useOther(catalog, Progress.NONE);
            assertThat(head(catalog))
                    .isEqualTo(taken.ranking().products().kind().extractorId());
        }
    }

    @Test
    void ofTwoThatWereLearnedOneCanTurnToTheOtherAndBack() throws IOException {
        try (OpenCatalog catalog = indexed(40)) {
            HeadChoice choice = new HeadChoice(catalog);
            TensorFile first = TinyFashion.head(Map.of("gender", List.of("Women", "Men")));
            TensorFile second = TinyFashion.head(Map.of("gender", List.of("Women", "Men", "Boys")));
            choice.takeBetter(catalog.stored().requireFashion(), first, (a, b) -> Optional.empty(), Progress.NONE);
            String one = head(catalog);
            choice.takeBetter(catalog.stored().requireFashion(), second, (a, b) -> Optional.empty(), Progress.NONE);
            String two = head(catalog);
            assertThat(two).isNotEqualTo(one);
            learning.useOther(catalog, Progress.NONE);
            assertThat(head(catalog)).isEqualTo(one);
            learning.useOther(catalog, Progress.NONE);
            assertThat(head(catalog)).isEqualTo(two);
            assertThat(rankings(catalog)).containsExactly(two);
        }
        try (OpenCatalog catalog = reopened()) {
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
        }
    }

    private static List<String> rankings(OpenCatalog catalog) throws IOException {
        try (var folders = Files.newDirectoryStream(catalog.embeddingsDirectory(), "fashion-*")) {
            return StreamSupport.stream(folders.spliterator(), false)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void whatAKilledLearningLeftGoesAtTheNextStartUnlessSomebodyLearns() throws IOException {
        Path left;
        Path head;
        try (OpenCatalog catalog = indexed(20)) {
            left = Files.createDirectory(catalog.embeddingsDirectory().resolve("fashion-killed"));
            Files.writeString(left.resolve("vectors.npy"), "x");
            head = Files.writeString(RankingFolders.unfinished(catalog.ownHead()), "x");
            try (FolderLock lock = FolderLock.acquire(catalog.embeddingsDirectory(), "waiting", Progress.NONE)) {
                assertThat(lock).isNotNull();
                reopen(catalog);
                assertThat(left).exists();
                assertThat(head).exists();
            }
            reopen(catalog);
            assertThat(left).doesNotExist();
            assertThat(head).doesNotExist();
            assertThat(rankings(catalog)).hasSize(1);
        }
    }

    private static void reopen(OpenCatalog catalog) {
        FashionModel shipped = catalog.model().fashion().orElseThrow();
        FashionRanking.open(catalog, shipped, catalog.model().kind().orElseThrow());
    }

    @Test
    void aCorrectedProductStaysInTheRankingAndIsRankedByItsNewLabel() throws IOException {
        try (OpenCatalog catalog = indexed(20)) {
            float[] before = vector(catalog, "1010");

            List<LabelDecision> back =
                    catalog.curation().decide(List.of(new LabelDecision("1010", Attribute.GENDER, "Women")));

            assertThat(vector(catalog, "1010")).isNotEqualTo(before);
            assertThat(catalog.stored().requireFashion().products().snapshot().size())
                    .isEqualTo(20);
            catalog.curation().decide(back);
            assertThat(vector(catalog, "1010")).isEqualTo(before);
        }
        try (OpenCatalog catalog = reopened()) {
            assertThat(catalog.stored().requireFashion().products().snapshot().size())
                    .isEqualTo(20);
        }
    }

    private static float[] vector(OpenCatalog catalog, String id) {
        return catalog.stored()
                .requireFashion()
                .products()
                .snapshot()
                .embedding(id)
                .orElseThrow()
                .vector();
    }

    @Test
    void tooFewProductsAreRefusedInWords() throws IOException {
        try (OpenCatalog catalog = indexed(20)) {
            assertThatThrownBy(() -> learning.learn(catalog, LearningService.Request.of(catalog), Progress.NONE))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("too few");
        }
    }
}
