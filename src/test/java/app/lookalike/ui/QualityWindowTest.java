package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The quality screen as somebody uses it. */
class QualityWindowTest extends QualityWindowSetup {
    QualityWindowTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    @Override
    void start(Stage stage) {
        super.start(stage);
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
}
