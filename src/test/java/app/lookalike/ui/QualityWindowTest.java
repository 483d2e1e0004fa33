package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.quality.Indexing;
import app.lookalike.ui.quality.QualityView;
import app.lookalike.ui.quality.QualityViewModel;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScriptedPrompts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The quality screen as somebody uses it, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class QualityWindowTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final EvaluationReport REPORT = Reports.full("shop", "Flip Flops");

    private FakeSession session = FakeSession.ofSize(12);
    private final List<EvaluationRequest> requests = new ArrayList<>();
    private final RecordedLinks links = new RecordedLinks();
    private final EditHistory edits = new EditHistory();
    private final List<String> indexing = new ArrayList<>();
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final QualityViewModel quality = new QualityViewModel(TaskRunner.inline(), edits::made);
    private final Preferences preferences;
    private final ShellViewModel shell;
    private final Path folder;

    QualityWindowTest(@TempDir Path folder) {
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

    @Start
    void start(Stage stage) {
        QualityView view = new QualityView(
                quality,
                prompts,
                new ModelPanel(shell.model()),
                new Indexing(new SimpleBooleanProperty(true), () -> indexing.add("started")),
                new PictureLoader(TaskRunner.inline()),
                links);
        Scene scene = new Scene(new ShellView(shell, prompts, new Navigation(), List.of(view)), 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> shell.start(Optional.empty()));
    }

    private void measure(FxRobot robot) {
        open(robot);
        robot.clickOn("#quality-measure");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Contrast::isShown)
                .map(Labeled::getText)
                .toList();
    }

    private static List<String> bars(FxRobot robot, String table) {
        return robot.lookup(table + " .estimate-bar").<Node>queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void saysThatNothingIsIndexedAndOffersToGoOn(FxRobot robot) {
        session = FakeSession.ofSize(12, 0);
        session.indexingJob = progress -> {
            throw new LookalikeException("The disk is full.");
        };
        open(robot);

        assertThat(texts(robot, ".quality-view .state-title")).containsExactly("There is nothing to measure yet");
        assertThat(robot.lookup("#quality-measure").query().isDisabled()).isTrue();

        robot.clickOn("#quality-index");
        assertThat(indexing).containsExactly("started");
    }

    @Test
    void measuresAsChosenAndShowsTheFiguresInWordsToo(FxRobot robot) {
        open(robot);
        assertThat(texts(robot, ".quality-view .state-title")).containsExactly("How good is the search here?");

        robot.clickOn("#quality-queries-ALL")
                .clickOn("#quality-withoutIdentical")
                .clickOn("#quality-measure");

        assertThat(requests).hasSize(1).first().satisfies(request -> {
            assertThat(request.queries().description()).isEqualTo("all products");
            assertThat(request.withoutDuplicates()).isTrue();
            assertThat(request.robustness()).isZero();
        });
        assertThat(texts(robot, "#quality-caption").get(0)).contains("120 queries (all products)", "1,200 products");
        assertThat(texts(robot, "#quality-tiles .quality-large")).containsExactly("0.750", "1.5 ms");
        assertThat(texts(robot, "#quality-criteria .figure"))
                .containsExactly("0.750", "0.500", "0.800", "0.900", "0.050");
        assertThat(bars(robot, "#quality-criteria"))
                .singleElement()
                .asString()
                .contains("Type: precision at 5 0.750, 95 % interval 0.700 to 0.800", "nDCG 0.800", "By chance 0.050");
        assertThat(bars(robot, "#quality-own")).hasSize(3);
        assertThat(texts(robot, ".quality-view .state-title")).isEmpty();
    }

    @Test
    void theBarIsAsLongAsThePrecisionAndTheWhiskerAsTheInterval(FxRobot robot) {
        measure(robot);

        Bounds all = robot.lookup("#quality-criteria .estimate-bar").query().getLayoutBounds();
        Bounds bar = robot.lookup("#quality-criteria .bar").query().getBoundsInParent();
        Bounds whisker = robot.lookup("#quality-criteria .whisker").query().getBoundsInParent();
        Bounds chance =
                robot.lookup("#quality-criteria .estimate-bar .chance").query().getBoundsInParent();

        assertThat(bar.getMaxX() / all.getWidth()).isBetween(0.74, 0.76);
        assertThat(whisker.getMinX() / all.getWidth()).isBetween(0.69, 0.71);
        assertThat(whisker.getMaxX() / all.getWidth()).isBetween(0.79, 0.81);
        assertThat(chance.getMinX() / all.getWidth()).isBetween(0.04, 0.06);
    }

    @Test
    void showsTheWorstAndBestClassesOfAnAttributeAndLeadsToTheirProducts(FxRobot robot) {
        measure(robot);

        List<String> names = texts(robot, ".quality-class");
        assertThat(names)
                .hasSize(20)
                .startsWith("Class 24")
                .contains("Flip Flops")
                .doesNotContain("Class 12");

        Button flipFlops = robot.lookup(".quality-class").<Button>queryAll().stream()
                .filter(button -> button.getText().equals("Flip Flops"))
                .findFirst()
                .orElseThrow();
        robot.interact(flipFlops::fire);
        assertThat(texts(robot, ".failing-value")).containsExactly("Flip Flops", "Flip Flops", "Sandals", "not given");
        assertThat(robot.lookup(".failing-card").<Button>queryAll())
                .extracting(Node::getAccessibleText)
                .anyMatch(words -> words.startsWith("Came instead: Product number 3 (3), Sandals"));
        robot.interact(() -> robot.window(0).getScene().getRoot().layout());
        assertThat(robot.lookup(".failing-card .picture").<Node>queryAll())
                .hasSize(4)
                .allSatisfy(picture ->
                        assertThat(picture.getLayoutBounds().getHeight()).isGreaterThan(80));
        robot.clickOn("#quality-failing-browse");
        List<Button> cards = List.copyOf(robot.lookup(".failing-card").<Button>queryAll());
        robot.interact(cards.get(2)::fire);
        assertThat(links.followed).containsExactly("articleType=Flip Flops", "like 3");

        robot.interact(() -> robot.lookup("#quality-failing-back").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(texts(robot, ".failing-value")).isEmpty();

        ToggleButton gender =
                robot.lookup("#quality-classes-attribute .toggle-button").<ToggleButton>queryAll().stream()
                        .filter(button -> button.getText().equals("Gender"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(gender::fire);
        assertThat(texts(robot, ".quality-class")).containsExactly("Men");
    }

    @Test
    void comparesTwoEvaluationsAndDeletesOne(FxRobot robot) {
        measure(robot);
        robot.clickOn("#quality-measure");
        robot.interact(() -> quality.page().set(QualityViewModel.Page.RUNS));
        assertThat(texts(robot, "#quality-runs .run-time")).hasSize(2);
        assertThat(texts(robot, "#quality-runs .run-row .hint"))
                .allMatch(text -> text.contains("120 queries (by chance)") && text.contains("visual ranking"));

        List<CheckBox> boxes = List.copyOf(robot.lookup(".run-row .check-box").<CheckBox>queryAll());
        robot.clickOn(boxes.get(0));
        robot.interact(boxes.get(1)::requestFocus);
        robot.type(KeyCode.SPACE);

        assertThat(texts(robot, "#quality-changes .verdict")).containsExactly("not distinguishable");
        assertThat(texts(robot, "#quality-changes .figure")).startsWith("0.750", "0.750");

        robot.interact(
                () -> robot.lookup("#quality-runs-delete").<Button>query().fire());
        assertThat(texts(robot, "#quality-runs .run-time")).hasSize(1);
        assertThat(texts(robot, "#quality-changes .verdict")).isEmpty();
        robot.interact(edits::undo);
        assertThat(texts(robot, "#quality-runs .run-time")).hasSize(2);

        robot.interact(() -> robot.lookup(".run-time").<Button>query().fire());
        assertThat(texts(robot, "#quality-tiles .quality-large")).hasSize(2);
    }

    @Test
    void aTermIsExplainedByKeysAlone(FxRobot robot) {
        measure(robot);
        for (String term : List.of(
                "explain-quality-column-macro",
                "explain-quality-column-ndcg",
                "explain-quality-column-chance",
                "explain-quality-legend-interval-legend",
                "explain-quality-queries-HOLDOUT")) {
            Button word = robot.lookup("#" + term).query();
            robot.interact(word::requestFocus);
            robot.type(KeyCode.SPACE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(texts(robot, "#explanation .label")).as(term).hasSize(2).contains(word.getAccessibleHelp());
            robot.type(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#explanation").queryAll()).as(term).isEmpty();
            assertThat(word.isFocused()).as(term).isTrue();
        }
    }

    @Test
    void isWorkedByKeysAlone(FxRobot robot) {
        prompts.quality = Optional.of(folder.resolve("figures"));
        open(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(requests).hasSize(1);

        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertThat(folder.resolve("figures.html")).isNotEmptyFile();
        assertThat(texts(robot, "#quality-saved .label")).anyMatch(text -> text.contains("figures.html"));

        robot.type(KeyCode.ESCAPE);
        assertThat(texts(robot, "#quality-saved .label")).isEmpty();
    }

    @Test
    void savesWhatTheMenuOffers(FxRobot robot) {
        prompts.quality = Optional.of(folder.resolve("figures"));
        measure(robot);

        robot.clickOn("#quality-save").clickOn("#quality-save-json");

        assertThat(folder.resolve("figures.json")).isNotEmptyFile();
    }

    @Test
    void takesPhotosAndLeavesThemAgain(FxRobot robot) {
        prompts.photos = Optional.of(Path.of("large.zip"));
        open(robot);

        robot.clickOn("#quality-photos-zip");
        assertThat(texts(robot, "#quality-photos-chosen")).containsExactly("large.zip");
        assertThat(quality.photos().get()).isPresent();

        robot.clickOn("#quality-photos-chosen");
        assertThat(quality.photos().get()).isEmpty();
        assertThat(texts(robot, "#quality-photos-folder")).hasSize(1);
    }

    @Test
    void saysWhatWentWrongAndKeepsTheLastFigures(FxRobot robot) {
        measure(robot);
        session.evaluation = (request, progress) -> {
            throw new LookalikeException("The network is not loaded.");
        };

        robot.clickOn("#quality-measure");

        assertThat(texts(robot, ".quality-view .banner .label")).contains("The network is not loaded.");
        assertThat(texts(robot, "#quality-tiles .quality-large")).hasSize(2);
    }

    @Test
    void aCatalogueThatSaysNothingHasNoTables(FxRobot robot) {
        session.evaluation = (request, progress) -> Reports.bare();

        measure(robot);

        assertThat(robot.lookup("#quality-criteria").queryAll()).isEmpty();
        assertThat(robot.lookup("#quality-classes").queryAll()).isEmpty();
        assertThat(texts(robot, "#quality-report .hint")).anyMatch(text -> text.contains("says nothing"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 100", "1024, 700, 100", "1280, 800, 150"})
    void fitsTheWindow(double width, double height, int textSize, FxRobot robot) {
        robot.interact(() -> {
            preferences.update(settings -> settings.withTextSize(textSize));
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(height);
        });
        measure(robot);

        assertThat(robot.lookup(".quality-view .scroll-bar").<ScrollBar>queryAll())
                .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && Contrast.isShown(bar));
        Bounds table = robot.lookup("#quality-criteria")
                .query()
                .localToScene(robot.lookup("#quality-criteria").query().getLayoutBounds());
        assertThat(table.getMaxX()).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeRead(Theme theme, FxRobot robot) {
        measure(robot);
        robot.interact(() -> preferences.update(settings -> settings.withTheme(theme)));
        robot.interact(() -> robot.window(0).getScene().getRoot().applyCss());

        List<Label> labels = robot.lookup(".quality-view .label").<Label>queryAll().stream()
                .filter(label -> !label.getText().isEmpty() && Contrast.isShown(label))
                .toList();

        assertThat(labels).hasSizeGreaterThan(30);
        assertThat(labels).allSatisfy(label -> assertThat(Contrast.of(label))
                .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                .isGreaterThanOrEqualTo(LEAST_CONTRAST));
    }
}
