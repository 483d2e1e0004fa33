package app.lookalike.ui.quality.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.testing.FakeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Path folder;
    private final EvaluationRuns kept;
    private final FakeSession session = FakeSession.ofSize(3);
    private final EditHistory edits = new EditHistory();
    private final List<EvaluationRun> newest = new ArrayList<>();
    private final RunsViewModel model = new RunsViewModel(TaskRunner.inline(), edits::made);

    RunsViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        kept = new EvaluationRuns(folder, false);
        session.evaluations = kept;
    }

    private void keep(int n) {
        EvaluationSettings settings = EvaluationSettings.of(
                EvaluationRequest.of(new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(1_000), 1)), false);
        for (int i = 0; i < n; i++) {
            Evaluated evaluated = new Evaluated(settings, Reports.full("shop", "Shirts"), QueryScores.NONE);
            assertThat(kept.add(evaluated, NOON.plusSeconds(i)).problem()).isEmpty();
        }
    }

    private EvaluationRun run(int i) {
        return model.runs().get().get(i);
    }

    @Test
    void listsTheNewestFirstAndTellsTheNewest() {
        keep(3);

        model.open(session, newest::add);

        assertThat(model.runs().get())
                .extracting(EvaluationRun::id)
                .containsExactly("20261129-120002-000", "20261129-120001-000", "20261129-120000-000");
        assertThat(newest).containsExactly(run(0));
    }

    @Test
    void comparesTheTwoThatAreChosenWhicheverWasFirst() {
        keep(3);
        model.open(session, newest::add);

        model.toggle(run(0));
        assertThat(model.comparison().get()).isEmpty();
        model.toggle(run(2));

        assertThat(model.comparison().get()).hasValueSatisfying(comparison -> {
            assertThat(comparison.before().id()).isEqualTo(run(2).id());
            assertThat(comparison.after().id()).isEqualTo(run(0).id());
        });

        model.toggle(run(1));
        assertThat(model.chosen().get()).as("the first of three goes").containsExactly(run(2), run(1));
        model.toggle(run(1));
        assertThat(model.comparison().get()).isEmpty();
    }

    @Test
    void deletesOneAndPutsItBack() {
        keep(2);
        model.open(session, newest::add);
        EvaluationRun first = run(0);
        EvaluationRun second = run(1);
        model.toggle(first);
        model.toggle(second);

        model.delete(second);

        assertThat(model.runs().get()).containsExactly(first);
        assertThat(kept.all().runs()).containsExactly(first);
        assertThat(model.chosen().get()).containsExactly(first);
        assertThat(model.comparison().get()).isEmpty();

        edits.undo();
        assertThat(model.runs().get()).containsExactly(first, second);
        assertThat(kept.all().runs()).containsExactly(first, second);

        edits.redo();
        assertThat(kept.all().runs()).containsExactly(first);
        assertThat(model.runs().get()).containsExactly(first);
    }

    @Test
    void saysWhichRunIsDamaged() throws IOException {
        keep(1);
        Files.writeString(folder.resolve("20261129-110000-000.json"), "{}");

        model.open(session, newest::add);

        assertThat(model.message().get()).contains("20261129-110000-000.json");
        assertThat(model.runs().get()).hasSize(1);
        model.dismiss();
        assertThat(model.message().get()).isEmpty();
    }

    @Test
    void saysWhyOneCannotBeDeleted() {
        keep(1);
        session.evaluations = new EvaluationRuns(folder, true);
        model.open(session, newest::add);

        model.delete(run(0));

        assertThat(model.message().get()).contains("read-only");
        assertThat(model.runs().get()).hasSize(1);
    }

    @Test
    void anotherCatalogueHasItsOwn(@TempDir Path other) {
        keep(2);
        model.open(session, newest::add);
        model.toggle(run(0));
        FakeSession second = FakeSession.ofSize(3);
        second.evaluations = new EvaluationRuns(other, false);

        model.open(second, newest::add);

        assertThat(model.runs().get()).isEmpty();
        assertThat(model.chosen().get()).isEmpty();
    }
}
