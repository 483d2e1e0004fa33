package app.lookalike.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.quality.QualityViewModel.State;
import app.lookalike.ui.testing.FakeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityViewModelTest {
    private static final EvaluationReport REPORT = Reports.full("shop", "Shirts");

    private FakeSession session = FakeSession.ofSize(12);
    private final List<EvaluationRequest> requests = new ArrayList<>();
    private final QualityViewModel model = new QualityViewModel(TaskRunner.inline(), edit -> {});

    QualityViewModelTest(@TempDir Path workspace) {
        session.evaluations = new EvaluationRuns(workspace.resolve("evaluations"), false);
        session.evaluation = (request, progress) -> {
            requests.add(request);
            return REPORT;
        };
    }

    private Optional<EvaluationReport> report() {
        return model.measured().get().map(EvaluationRun::report);
    }

    @Test
    void waitsForACatalogueAndForItsFirstVectors() {
        assertThat(model.state().get()).isEqualTo(State.NO_CATALOGUE);
        session = FakeSession.ofSize(12, 0);

        model.open(session);
        model.measure();

        assertThat(model.state().get()).isEqualTo(State.NOTHING_INDEXED);
        assertThat(model.canMeasure().get()).isFalse();
        assertThat(requests).isEmpty();

        session.index(3);
        model.refresh();
        assertThat(model.state().get()).isEqualTo(State.READY);
        assertThat(model.canMeasure().get()).isTrue();
    }

    @Test
    void asksAsTheCommandLineDoesUnlessToldOtherwise() {
        model.open(session);

        model.measure();

        QueryChoice sample = new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(1_000), 1);
        assertThat(requests).containsExactly(EvaluationRequest.of(sample));
        assertThat(model.state().get()).isEqualTo(State.MEASURED);
        assertThat(report()).contains(REPORT);
        assertThat(model.measured().get().map(EvaluationRun::settings))
                .contains(EvaluationSettings.of(requests.get(0), false));
    }

    @Test
    void asksForWhatWasChosen() {
        Path photos = Path.of("photos.zip");
        model.open(session);
        model.queries().set(Queries.HOLDOUT);
        model.withoutIdentical().set(true);
        model.changedPictures().set(true);
        model.photos().set(Optional.of(photos));

        model.measure();

        QueryChoice part = new QueryChoice.Drawn(Optional.of(DatasetPart.HOLDOUT), OptionalInt.empty(), 1);
        assertThat(requests).containsExactly(new EvaluationRequest(part, 5, Ranking.VISUAL, true, 100, photos, 1));
    }

    @Test
    void keepsTheLastReportWhereTheNextCannotBeMade() {
        model.open(session);
        model.measure();
        session.evaluation = (request, progress) -> {
            throw new LookalikeException("The network is not loaded.");
        };

        model.measure();

        assertThat(model.message().get()).isEqualTo("The network is not loaded.");
        assertThat(report()).contains(REPORT);
        assertThat(model.measuring().get()).isFalse();

        model.dismiss();
        assertThat(model.message().get()).isEmpty();
    }

    @Test
    void forgetsTheFiguresOfAnotherCatalogue() {
        model.open(session);
        model.photos().set(Optional.of(Path.of("photos")));
        model.measure();

        model.open(FakeSession.ofSize(3));

        assertThat(report()).isEmpty();
        assertThat(model.photos().get()).isEmpty();
        assertThat(model.state().get()).isEqualTo(State.READY);
    }

    @Test
    void isOneJobThatSaysHowFarItIsAndCanBeStopped() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        TaskRunner runner = new TaskRunner(jobs::add, Runnable::run);
        QualityViewModel slow = new QualityViewModel(runner, edit -> {});
        session.evaluation = (request, progress) -> {
            progress.update("Searching", 32, 1_000);
            slow.job().poll(1);
            assertThat(slow.job().message().get()).isEqualTo("Searching");
            assertThat(slow.job().fraction().get()).isEqualTo(0.032);
            slow.job().cancel();
            progress.checkCancelled();
            return REPORT;
        };
        slow.open(session);
        Objects.requireNonNull(jobs.poll(), "reads the earlier evaluations").run();
        slow.measure();
        slow.measure();

        assertThat(jobs).hasSize(1);
        assertThat(runner.running()).hasSize(1);
        assertThat(slow.measuring().get()).isTrue();
        assertThat(slow.canMeasure().get()).isFalse();

        Objects.requireNonNull(jobs.poll()).run();

        assertThat(slow.measuring().get()).isFalse();
        assertThat(slow.job().active().get()).isFalse();
        assertThat(slow.message().get()).isEmpty();
        assertThat(slow.state().get()).isEqualTo(State.READY);
        assertThat(slow.canMeasure().get()).isTrue();
    }

    @Test
    void hearsNothingOfACatalogueThatWasLeft() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        QualityViewModel slow = new QualityViewModel(new TaskRunner(jobs::add, Runnable::run), edit -> {});
        slow.open(session);
        slow.measure();

        slow.open(FakeSession.ofSize(3));
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }

        assertThat(requests).as("it was stopped before it began").isEmpty();
        assertThat(slow.measured().get()).isEmpty();
        assertThat(slow.state().get()).isEqualTo(State.READY);
    }

    @Test
    void keepsWhatItMeasuredAndShowsItAgainAfterARestart() {
        model.open(session);
        model.measure();
        assertThat(model.runs().runs().get()).hasSize(1);

        QualityViewModel restarted = new QualityViewModel(TaskRunner.inline(), edit -> {});
        restarted.open(session);

        assertThat(restarted.state().get()).isEqualTo(State.MEASURED);
        assertThat(restarted.measured().get()).isEqualTo(model.measured().get());
        assertThat(restarted.runs().runs().get()).isEqualTo(model.runs().runs().get());
    }

    @Test
    void whatIsMeasuredMeanwhileIsNotReplacedByEarlierFigures() {
        model.open(session);
        model.measure();
        Deque<Runnable> jobs = new ArrayDeque<>();
        QualityViewModel slow = new QualityViewModel(new TaskRunner(jobs::add, Runnable::run), edit -> {});
        slow.open(session);
        slow.measure();

        Objects.requireNonNull(jobs.pollLast(), "the evaluation").run();
        Objects.requireNonNull(jobs.poll(), "the earlier ones").run();

        assertThat(slow.runs().runs().get()).hasSize(2);
        assertThat(slow.measured().get())
                .contains(slow.runs().runs().get().get(0))
                .isNotEqualTo(model.measured().get());
    }

    @Test
    void figuresThatCannotBeKeptAreShownWithTheReason(@TempDir Path folder) {
        session.evaluations = new EvaluationRuns(folder, true);
        model.open(session);
        model.measure();

        assertThat(report()).contains(REPORT);
        assertThat(model.message().get()).contains("read-only");
        assertThat(model.runs().runs().get()).isEmpty();
    }

    @Test
    void goesToAnEarlierRunAndToTheQueriesOfAClass() {
        model.open(session);
        model.measure();
        model.measure();
        EvaluationRun earlier = model.runs().runs().get().get(1);
        ClassScore score = REPORT.classes().get(0).classes().get(0);

        model.page().set(Page.RUNS);
        model.showFailing("articleType", score);
        assertThat(model.failing().get()).contains(new ClassQueries("articleType", score));
        model.show(earlier);

        assertThat(model.measured().get()).contains(earlier);
        assertThat(model.page().get()).isEqualTo(Page.FIGURES);
        assertThat(model.failing().get()).as("they were of another run").isEmpty();
    }

    @Test
    void writesTheReportInEveryFormat(@TempDir Path folder) throws IOException {
        model.open(session);
        model.measure();

        for (EvaluationFormat format : EvaluationFormat.values()) {
            Path file = folder.resolve("report." + format.extension());
            model.save(format, file);
            assertThat(model.saved().get()).contains(file);
        }

        assertThat(Files.readString(folder.resolve("report.html"))).contains("Search quality of shop");
        assertThat(Files.readString(folder.resolve("report.csv"))).contains("section,attribute,class");
        assertThat(Files.readString(folder.resolve("report.json"))).startsWith("{\"catalogue\":\"shop\"");
    }

    @Test
    void saysWhyAFileCannotBeWritten(@TempDir Path folder) {
        model.open(session);
        model.measure();

        model.save(EvaluationFormat.CSV, folder.resolve("missing").resolve("report.csv"));

        assertThat(model.message().get()).contains("report.csv");
        assertThat(model.saved().get()).isEmpty();
    }
}
