package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.Services;
import app.lookalike.service.health.HealthKind;
import app.lookalike.settings.Theme;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.TestServices;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.health.HealthView;
import app.lookalike.ui.health.HealthViewModel;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of problems as somebody uses it, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class HealthWindowTest {
    private static final double LEAST_CONTRAST = 4.5;

    private final Path folder;
    private final Services services;
    private final CatalogSession session;
    private final HealthViewModel model;
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final RecordedLinks links = new RecordedLinks();

    HealthWindowTest(@TempDir Path folder) {
        this.folder = folder;
        services = TestServices.in(
                folder, DrawnCatalog.write(folder.resolve("sample"), 8, i -> DrawnCatalog.mosaic(i / 2)));
        session = new CatalogSession(services.catalogs().openSample(UnaryOperator.identity(), Progress.NONE), services);
        model = new HealthViewModel(TaskRunner.inline(), services.health());
        model.open(session);
    }

    @Start
    void start(Stage stage) {
        HealthView page = new HealthView(model, new PictureLoader(TaskRunner.inline()), prompts, links);
        Windows.show(stage, new InsightsView(List.of(page)), 1024, 700);
        model.chosen().set(HealthKind.IDENTICAL_CONFLICT);
    }

    @AfterEach
    void close() {
        session.close();
        services.close();
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(Contrast::isShown)
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void showsEachKindWithItsProblems(FxRobot robot) {
        assertThat(texts(robot, ".health-detail .section-title")).containsExactly("Identical but labelled differently");
        assertThat(robot.lookup(".health-card").queryAll()).hasSize(4);

        robot.clickOn("#health-kind-missingPicture");

        assertThat(texts(robot, ".health-detail .section-title")).containsExactly("Products without a picture");
        assertThat(robot.lookup(".health-card").queryAll()).isEmpty();
        assertThat(texts(robot, "#health-browse"))
                .as("there is nothing to show")
                .isEmpty();
        robot.clickOn("#health-kind-missingPicture");
        assertThat(robot.lookup("#health-kind-missingPicture")
                        .<ToggleButton>query()
                        .isSelected())
                .as("a choice cannot be taken back")
                .isTrue();
    }

    @Test
    void leadsToTheProducts(FxRobot robot) {
        robot.clickOn("#health-browse");
        robot.clickOn(robot.lookup(".health-open").<Node>query());

        assertThat(links.followed)
                .containsExactly(
                        "Identical but labelled differently: 1000 1001 1002 1003 1004 1005 1006 1007",
                        "Identical but labelled differently: 1000 1001");
    }

    @Test
    void ignoresOneAndTakesItBack(FxRobot robot) {
        robot.clickOn(robot.lookup("#health-ignore").<Node>query());
        assertThat(robot.lookup(".health-card").queryAll()).hasSize(3);
        assertThat(texts(robot, "#health-ignored")).containsExactly("One ignored");

        robot.clickOn("#health-ignored");
        assertThat(robot.lookup(".health-card").queryAll()).hasSize(1);
        robot.clickOn("#health-takeBack");

        assertThat(robot.lookup(".health-card").queryAll()).hasSize(4);
        assertThat(texts(robot, "#health-ignored")).isEmpty();
    }

    @Test
    void exportsTheList(FxRobot robot) {
        prompts.list = Optional.of(folder.resolve("list.csv"));
        robot.clickOn("#health-export");

        assertThat(folder.resolve("list.csv")).exists();
        assertThat(texts(robot, ".export-news .label"))
                .singleElement()
                .asString()
                .contains("list.csv");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void everyTextCanBeRead(Theme theme, FxRobot robot) {
        Scene scene = robot.lookup(".health-view").query().getScene();
        robot.interact(() -> Appearance.dress(scene, theme));
        for (Label text : robot.lookup(".health-view .label").<Label>queryAll()) {
            if (Contrast.isShown(text) && !text.getText().isEmpty()) {
                assertThat(Contrast.of(text)).as(text.getText()).isGreaterThanOrEqualTo(LEAST_CONTRAST);
            }
        }
    }
}
