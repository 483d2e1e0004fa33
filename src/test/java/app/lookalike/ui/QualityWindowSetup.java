package app.lookalike.ui;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.quality.Indexing;
import app.lookalike.ui.quality.QualityView;
import app.lookalike.ui.quality.QualityViewModel;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The quality screen in a window, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
abstract class QualityWindowSetup {
    static final EvaluationReport REPORT = Reports.full("shop", "Flip Flops");

    FakeSession session = FakeSession.ofSize(12);
    final List<EvaluationRequest> requests = new ArrayList<>();
    final RecordedLinks links = new RecordedLinks();
    final EditHistory edits = new EditHistory();
    final List<String> indexing = new ArrayList<>();
    final ScriptedPrompts prompts = new ScriptedPrompts();
    final QualityViewModel quality = new QualityViewModel(TaskRunner.inline(), edits::made);
    final Preferences preferences;
    final ShellViewModel shell;
    final Path folder;

    QualityWindowSetup(Path folder) {
        this.folder = folder;
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        SearchViewModel search = new SearchViewModel(TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of(quality));
        session.evaluations = new EvaluationRuns(folder.resolve("evaluations"), false);
        session.evaluation = (request, progress) -> {
            requests.add(request);
            return REPORT;
        };
    }

    void start(Stage stage) {
        QualityView view = new QualityView(
                quality,
                prompts,
                new ModelPanel(shell.model()),
                new Indexing(new SimpleBooleanProperty(true), () -> indexing.add("started")),
                new PictureLoader(TaskRunner.inline()),
                links);
        Windows.show(stage, new ShellView(shell, prompts, new Navigation(), List.of(view)), 1280, 800);
    }

    void open(FxRobot robot) {
        robot.interact(() -> shell.start(Optional.empty()));
    }

    void measure(FxRobot robot) {
        open(robot);
        robot.clickOn("#quality-measure");
        WaitForAsyncUtils.waitForFxEvents();
    }

    static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Contrast::isShown)
                .map(Labeled::getText)
                .toList();
    }

    static List<String> bars(FxRobot robot, String table) {
        return robot.lookup(table + " .estimate-bar").<Node>queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }
}
