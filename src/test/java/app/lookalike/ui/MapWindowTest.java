package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.map.CatalogMap;
import app.lookalike.service.map.CatalogMaps;
import app.lookalike.service.query.Ranking;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.map.MapPage;
import app.lookalike.ui.map.MapSource;
import app.lookalike.ui.map.MapViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.MouseDrag;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScreenKeys;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page with the map as somebody uses it: twelve products on a line from left to right. */
@ExtendWith(ApplicationExtension.class)
class MapWindowTest {
    private static final int PRODUCTS = 12;

    @TempDir
    Path folder;

    private final FakeSession session = FakeSession.ofSize(PRODUCTS);
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final RecordedLinks links = new RecordedLinks();
    private final MapViewModel model = new MapViewModel(new LineSource(), TaskRunner.inline());

    @Start
    void start(Stage stage) {
        MapPage page = new MapPage(model, new PictureLoader(TaskRunner.inline()), prompts, links, TaskRunner.inline());
        InsightsView screen = new InsightsView(List.of(page));
        Scene scene = new Scene(screen, 1024, 700);
        ScreenKeys.listen(scene, screen);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private void drawn(FxRobot robot) {
        robot.interact(() -> model.open(session));
        robot.clickOn("#map-make");
    }

    /** Where a point of the line is on the screen while all of it is seen. */
    private static double[] place(FxRobot robot, int point) {
        Bounds bounds = robot.lookup("#map-canvas")
                .<Node>query()
                .localToScreen(robot.lookup("#map-canvas").<Node>query().getLayoutBounds());
        double side = Math.min(bounds.getWidth(), bounds.getHeight()) - 48;
        return new double[] {
            bounds.getMinX() + bounds.getWidth() / 2 + side * ((double) point / (PRODUCTS - 1) - 0.5),
            bounds.getMinY() + bounds.getHeight() / 2
        };
    }

    private static void point(FxRobot robot, int point) {
        double[] at = place(robot, point);
        robot.moveTo(at[0], at[1]);
    }

    private static List<String> chosen(FxRobot robot) {
        return robot.lookup("#map-chosen").<Node>query().isVisible()
                ? SearchStage.texts(robot, "#map-chosen .label")
                : List.of();
    }

    @Test
    void isDrawnWhenAskedFor(FxRobot robot) {
        robot.interact(() -> model.open(session));
        assertThat(SearchStage.texts(robot, ".state-title")).containsExactly("No map yet");

        robot.clickOn("#map-make");

        assertThat(robot.lookup("#map-canvas").<Node>query().isVisible()).isTrue();
        assertThat(robot.lookup("#map-canvas").<Node>query().getAccessibleText())
                .isEqualTo("Map of 12 products, coloured by Gender");
        assertThat(robot.lookup("#map-trust").<Label>query().getText())
                .startsWith("Of the 15 products nearest to one on the map, 48% are");
    }

    @Test
    void theProductUnderTheMouseIsShown(FxRobot robot) {
        drawn(robot);
        point(robot, 4);

        assertThat(SearchStage.texts(robot, "#map-card .label"))
                .containsExactly("Product number 5", "Shirts · Blue · Women");
    }

    @Test
    void aLineRoundProductsLeadsToThem(FxRobot robot) {
        drawn(robot);
        double[] from = place(robot, 3);
        double[] to = place(robot, 5);
        MouseDrag.along(
                robot,
                robot.lookup("#map-canvas").query(),
                true,
                new Point2D(from[0] - 9, from[1] - 40),
                new Point2D(to[0] + 9, to[1] - 40),
                new Point2D(to[0] + 9, to[1] + 40),
                new Point2D(from[0] - 9, from[1] + 40));

        assertThat(chosen(robot)).containsExactly("3 products chosen");
        robot.clickOn("#map-browse");
        robot.clickOn("#map-search");
        robot.clickOn("#map-keep");
        assertThat(links.followed).hasSize(3).contains("Chosen on the map (3): 4 5 6", "keep 4 5 6");
        assertThat(links.followed.get(1)).startsWith("like 5 "); // from the middle outwards
    }

    @Test
    void keysMoveAndChoose(FxRobot robot) {
        drawn(robot);
        robot.clickOn("#map-canvas");
        robot.type(KeyCode.DIGIT0);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(chosen(robot)).containsExactly("12 products chosen");

        robot.type(KeyCode.ESCAPE);
        assertThat(chosen(robot)).isEmpty();

        robot.type(KeyCode.EQUALS, 14);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(model.state().get()).isEqualTo(MapViewModel.State.SHOWN);
        robot.type(KeyCode.DIGIT0);
        point(robot, 0);
        robot.type(KeyCode.ENTER);
        assertThat(chosen(robot)).containsExactly("1 product chosen");
    }

    @Test
    void theLegendHidesValues(FxRobot robot) {
        drawn(robot);
        CheckBox women = robot.from(robot.lookup("#map-legend").<Node>query())
                .lookup(".check-box")
                .match((CheckBox box) -> box.getText().equals("Women"))
                .query();

        robot.clickOn(women);
        robot.clickOn("#map-canvas");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);

        assertThat(chosen(robot)).containsExactly("4 products chosen");
        robot.clickOn("#map-showAll");
        assertThat(women.isSelected()).isTrue();
    }

    @Test
    void isSavedAsPictureAndTable(FxRobot robot) throws Exception {
        prompts.map = Optional.of(folder.resolve("map"));
        drawn(robot);

        robot.clickOn("#map-png");
        robot.clickOn("#map-csvAll");

        assertThat(Files.readAllBytes(folder.resolve("map.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readAllLines(folder.resolve("map.csv"))).hasSize(1 + PRODUCTS);
    }

    @Test
    void anotherCatalogueAtAnyMoment(FxRobot robot) {
        drawn(robot);
        point(robot, 2);
        robot.interact(() -> model.open(FakeSession.ofSize(1)));

        assertThat(SearchStage.texts(robot, ".state-title")).containsExactly("No map yet");
        assertThat(robot.lookup("#map-card").<Node>query().isVisible()).isFalse();
        robot.clickOn("#map-make");
        assertThat(model.state().get()).isEqualTo(MapViewModel.State.SHOWN);
    }

    /** Knows no map at first, then all products on a line. */
    private static final class LineSource implements MapSource {
        @Override
        public CatalogMaps.Kept kept(CatalogSession in, Ranking vectors) {
            return new CatalogMaps.Kept(Optional.empty(), in.catalog().indexedCount());
        }

        @Override
        public CatalogMap update(CatalogSession in, Ranking vectors, Progress progress) {
            float[] x = new float[in.catalog().catalog().size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = i;
            }
            return new CatalogMap(
                    IntStream.rangeClosed(1, x.length)
                            .mapToObj(Integer::toString)
                            .toList(),
                    x,
                    new float[x.length],
                    new CatalogMap.Trust(15, 0.48, 0.986));
        }
    }
}
