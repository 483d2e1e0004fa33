package app.lookalike.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.FeedbackSimulation;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import app.lookalike.service.search.Rocchio;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty hues in a row: what is liked on one side moves the answers there. */
class FeedbackTest {
    private static final Query QUERY = new Query.ByProduct("1020");

    private final SmallWorkspace small;
    private final SearchService search = new SearchService();

    FeedbackTest(@TempDir Path folder) {
        small = new SmallWorkspace(folder);
    }

    private OpenCatalog indexed() {
        return small.indexed(40);
    }

    private List<Integer> ids(OpenCatalog catalog, Feedback feedback) {
        return search.search(catalog, SearchRequest.of(QUERY).withFeedback(feedback)).hits().stream()
                .map(hit -> Integer.parseInt(hit.product().id()))
                .toList();
    }

    private static double mean(List<Integer> ids) {
        return ids.stream().mapToInt(id -> id).average().orElseThrow();
    }

    @Test
    void togglesAndNeverLikesAndDislikesTheSame() {
        Feedback liked = Feedback.NONE.toggleLiked("a");

        assertThat(liked.liked()).containsExactly("a");
        assertThat(liked.toggleLiked("a")).isEqualTo(Feedback.NONE);
        assertThat(liked.toggleDisliked("a")).isEqualTo(new Feedback(Set.of(), Set.of("a")));
        assertThat(liked.toggleDisliked("a").toggleDisliked("a").isEmpty()).isTrue();
    }

    @Test
    void answersMoveTowardsWhatIsLikedAndAwayFromWhatIsNot() {
        try (OpenCatalog catalog = indexed()) {
            double before = mean(ids(catalog, Feedback.NONE));
            List<Integer> liked = ids(catalog, Feedback.NONE.toggleLiked("1024"));
            List<Integer> disliked = ids(catalog, Feedback.NONE.toggleDisliked("1022"));

            assertThat(mean(liked)).isGreaterThan(before);
            assertThat(liked).as("what is liked stays an answer").contains(1024);
            assertThat(mean(disliked)).isLessThan(before);
            assertThat(disliked).hasSize(5).doesNotContain(1022);
        }
    }

    @Test
    void productsThatAreGoneSayNothing() {
        try (OpenCatalog catalog = indexed()) {
            assertThat(ids(catalog, Feedback.NONE.toggleLiked("gone").toggleDisliked("gone, too")))
                    .isEqualTo(ids(catalog, Feedback.NONE));
        }
    }

    @Test
    void movesByRocchiosFormula() {
        Embedding x = Embedding.ofUnit(new float[] {1, 0, 0});
        Embedding y = Embedding.ofUnit(new float[] {0, 1, 0});
        Embedding z = Embedding.ofUnit(new float[] {0, 0, 1});

        float[] moved = new Rocchio(2, 2).move(x, List.of(x, y), List.of(z)).vector();

        assertThat(moved).containsExactly(new float[] {2 / 3f, 1 / 3f, -2 / 3f}, within(1e-6f));
        assertThat(new Rocchio(1, 1).move(x, List.of(), List.of(x)).vector())
                .as("nothing is left")
                .isEqualTo(x.vector());
    }

    private static Offset<Float> within(float most) {
        return Offset.offset(most);
    }

    @Test
    void isRememberedForEachQueryUntilItIsErased() {
        Feedback said = Feedback.NONE.toggleLiked("1021").toggleDisliked("1019");
        byte[] photo = DrawnCatalog.picture(0.3f);
        try (OpenCatalog catalog = indexed()) {
            catalog.memory().remember(Map.of(QUERY, said, search.queryOf("photo", photo), said.toggleLiked("1001")));
        }

        try (OpenCatalog again = small.open()) {
            assertThat(again.memory().feedback(QUERY)).isEqualTo(said);
            assertThat(again.memory().feedback(new Query.ByProduct("1021"))).isEqualTo(Feedback.NONE);
            assertThat(again.memory().feedback(search.queryOf("photo", photo)).liked())
                    .containsExactlyInAnyOrder("1001", "1021");

            again.memory().remember(Map.of(QUERY, Feedback.NONE));
            assertThat(again.memory().feedback(QUERY)).isEqualTo(Feedback.NONE);
            again.memory().eraseHistory();
            assertThat(again.memory().feedback(search.queryOf("photo", photo))).isEqualTo(Feedback.NONE);
        }
    }

    /** Answers 6 to 10 of one long list are what is left when the first five were judged. */
    @Test
    void aSimulationJudgesByLabelsAndCountsOnlyWhatWasNotJudged() throws IOException {
        Path source = DrawnCatalog.write(small.source(), 40);
        Path styles = source.resolve("styles.csv");
        Files.writeString(styles, Files.readString(styles).replaceAll("Hue \\d+", "Red"));
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            List<Answer> answers = new ArrayList<>();
            double next = 0;
            for (Product query : catalog.catalog().products().subList(10, 20)) {
                SearchRequest ten = SearchOptions.DEFAULT.withK(10).requestOf(new Query.ByProduct(query.id()));
                List<Product> hits = search.search(catalog, ten).hits().stream()
                        .map(SearchHit::product)
                        .toList();
                answers.add(new Answer(query, hits.subList(0, 5), List.of()));
                next += hits.subList(5, 10).stream()
                                .filter(hit ->
                                        hit.attribute(Attribute.GENDER).equals(query.attribute(Attribute.GENDER)))
                                .count()
                        / 5.0;
            }
            FeedbackEffect effect = new FeedbackSimulation(
                            new WorkspaceSearch(search, catalog),
                            EvaluationRequest.of(new QueryChoice.Drawn(Optional.empty(), OptionalInt.empty(), 1)))
                    .of(answers, Progress.NONE);

            assertThat(effect.n()).isEqualTo(10);
            assertThat(next).isPositive();
            assertThat(effect.without().mean()).isCloseTo(next / 10, Offset.offset(1e-6));
        }
    }
}
