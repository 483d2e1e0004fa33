package app.lookalike.service.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.metric.CriterionScores;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.run.EvaluationRuns.Added;
import app.lookalike.service.query.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationRunsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123Z");
    private static final QueryScores SCORES = new QueryScores(
            5,
            List.of("1", "2"),
            List.of(new CriterionScores(
                    "gender", List.of("men"), List.of(0, -1), List.of(3, 0), List.of(0.6812, 0.0))));

    private final Path folder;
    private final EvaluationRuns runs;

    EvaluationRunsTest(@TempDir Path workspace) {
        folder = workspace.resolve("evaluations");
        runs = new EvaluationRuns(folder, false);
    }

    private static Evaluated evaluated(String catalogue) {
        EvaluationRequest request = new EvaluationRequest(
                new QueryChoice.Drawn(Optional.of(DatasetPart.HOLDOUT), OptionalInt.empty(), 1),
                5,
                Ranking.FASHION,
                true,
                3,
                Path.of("/home/ada/large.zip"),
                1);
        return new Evaluated(EvaluationSettings.of(request, true), Reports.full(catalogue, "Shirts"), SCORES);
    }

    private List<String> ids() {
        return runs.all().runs().stream().map(EvaluationRun::id).toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasKeptIsReadAgainAsItWas() {
        assertThat(runs.all().runs()).isEmpty();

        Added added = runs.add(evaluated("shop"), NOON);

        assertThat(added.problem()).isEmpty();
        assertThat(added.run().id()).isEqualTo("20261129-120000-123");
        EvaluationRuns later = new EvaluationRuns(folder, false);
        assertThat(later.all().runs()).containsExactly(added.run());
        assertThat(later.all().remarks()).isEmpty();
        assertThat(later.scores(added.run().id())).isEqualTo(SCORES);
        EvaluationSettings settings = later.require(added.run().id()).settings();
        assertThat(settings.part()).isEqualTo(DatasetPart.HOLDOUT);
        assertThat(settings.photos()).as("no folder of this machine").isEqualTo("large.zip");
        assertThat(settings.learnedHere()).isTrue();
    }

    @Test
    void twoOfOneMillisecondAreTwoAndTheNewestComesFirst() {
        runs.add(evaluated("one"), NOON);
        runs.add(evaluated("other"), NOON);

        assertThat(ids()).containsExactly("20261129-120000-124", "20261129-120000-123");
        assertThat(runs.all().runs().get(0).report().catalogue()).isEqualTo("other");
    }

    @Test
    void onlyTheNewestFiftyStayAndWithTheOldestGoesAllThatIsOlder() throws IOException {
        for (int i = 0; i < EvaluationRuns.MOST; i++) {
            runs.add(evaluated("shop"), NOON.plusSeconds(i));
        }
        Path draft = Files.writeString(folder.resolve("20261129-110000-000.json.tmp"), "{");
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(ids()).hasSize(50);

        runs.add(evaluated("shop"), NOON.plusSeconds(100));

        assertThat(ids())
                .hasSize(50)
                .startsWith("20261129-120140-123")
                .doesNotContain("20261129-120000-123")
                .endsWith("20261129-120001-123");
        assertThat(draft).doesNotExist();
        assertThat(foreign).exists();
        assertThat(files()).hasSize(2 * 50 + 1);
    }

    @Test
    void aDamagedRunIsPassedOverWithARemark() throws IOException {
        runs.add(evaluated("shop"), NOON);
        Added second = runs.add(evaluated("shop"), NOON.plusSeconds(1));
        Path file = folder.resolve("20261129-120000-123.json");
        Files.writeString(file, Files.readString(file).substring(0, 200));

        assertThat(runs.all().runs()).containsExactly(second.run());
        assertThat(runs.all().remarks()).singleElement().asString().contains(file.toString());
        assertThatThrownBy(() -> runs.require("20261129-120000-123")).isInstanceOf(LookalikeException.class);

        for (String forged : List.of("null", "[]", "{}", "{\"id\":\"20261129-120000-123\",\"at\":\"soon\"}")) {
            Files.writeString(file, forged);
            assertThat(runs.all().remarks()).as(forged).hasSize(1);
            assertThat(runs.all().runs()).hasSize(1);
        }
    }

    @Test
    void queriesThatContradictThemselvesAreNone() throws IOException {
        runs.add(evaluated("shop"), NOON);
        Path file = folder.resolve("20261129-120000-123.queries.json");

        Files.writeString(file, Files.readString(file).replace("[0,-1]", "[7,-1]"));
        assertThat(runs.scores("20261129-120000-123")).isEqualTo(QueryScores.NONE);

        Files.delete(file);
        assertThat(runs.scores("20261129-120000-123")).isEqualTo(QueryScores.NONE);
    }

    @Test
    void oneIsDeletedAndMayBePutBack() throws IOException {
        Added added = runs.add(evaluated("shop"), NOON);

        runs.delete(added.run().id());
        assertThat(files()).isEmpty();
        runs.delete(added.run().id());

        runs.add(added.run(), SCORES);
        assertThat(runs.all().runs()).containsExactly(added.run());
    }

    @Test
    void aNameIsNoPath() {
        for (String id : List.of("../../20261129-120000-123", "", "x", "20261129-120000-999")) {
            assertThatThrownBy(() -> runs.require(id))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("There is no evaluation");
        }
        assertThatThrownBy(() -> runs.delete("../lookalike")).isInstanceOf(LookalikeException.class);
    }

    @Test
    void whereNothingCanBeKeptItSaysWhy() throws IOException {
        EvaluationRuns protectedOnes = new EvaluationRuns(folder, true);
        assertThat(protectedOnes.add(evaluated("shop"), NOON).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("read-only"));
        assertThat(folder).doesNotExist();
        assertThatThrownBy(() -> protectedOnes.delete("20261129-120000-123")).isInstanceOf(LookalikeException.class);

        Files.writeString(folder, "a file");
        assertThat(runs.add(evaluated("shop"), NOON).problem()).isPresent();
        assertThat(runs.all().remarks())
                .singleElement()
                .asString()
                .contains(folder.toString())
                .contains("no folder");
    }
}
