package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.settings.Theme;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.Zoom;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.MouseDrag;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A result beside the query, as somebody looks at them. */
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {
    private static final double LEAST_CONTRAST = 4.5;

    private final SearchStage window;

    CompareWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    private void compare(FxRobot robot, int index) {
        window.open(robot);
        robot.interact(cards(robot).get(index)::requestFocus);
        robot.type(KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void showsBothPicturesAndWhatIsDifferent(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> window.search.change(options -> options.withK(11)));
        int men = window.search.result().get().orElseThrow().hits().stream()
                .filter(hit -> hit.product().id().equals("6"))
                .findFirst()
                .orElseThrow()
                .rank();
        robot.interact(cards(robot).get(men - 1)::requestFocus);

        robot.type(KeyCode.C);

        assertThat(texts(robot, ".compare-name")).containsExactly("Product number 1", "Product number 6");
        assertThat(texts(robot, ".compare-value")).containsExactly("Women", "Men", "Shirts", "Tshirts", "Blue", "Blue");
        assertThat(texts(robot, ".compare-value.different")).containsExactly("Men", "Tshirts");
        assertThat(texts(robot, ".compare-bar .hint")).containsExactly("1 of 3 attributes the same");
        assertThat(accessibleTexts(robot, ".compare-value"))
                .contains("Type: different, Shirts in the query, Tshirts in the result", "Colour: the same, Blue");
        assertThat(accessibleTexts(robot, "#compare-asked, #compare-found"))
                .allMatch(text -> text.contains("Product number"));
    }

    @Test
    void zoomsAndMovesBothPicturesAsOne(FxRobot robot) {
        compare(robot, 1);

        robot.interact(() -> wheel(robot.lookup("#compare-found").query(), 120));
        Zoom byWheel = window.compare.magnifier().zoom().get();
        assertThat(byWheel.isZoomed()).isTrue();
        assertSameView(robot);

        Node asked = robot.lookup("#compare-asked").query();
        Bounds on = asked.localToScreen(asked.getBoundsInLocal());
        Point2D middle = new Point2D(on.getCenterX(), on.getCenterY());
        MouseDrag.over(robot, asked, middle, middle.subtract(30, 20));
        assertThat(window.compare.magnifier().zoom().get().factor()).isEqualTo(byWheel.factor());
        assertThat(window.compare.magnifier().zoom().get().x()).isLessThan(byWheel.x());
        assertSameView(robot);

        double beforeArrow = window.compare.magnifier().zoom().get().x();
        robot.type(KeyCode.RIGHT);
        assertThat(window.compare.magnifier().zoom().get().x())
                .as("an arrow moves while not all is seen")
                .isLessThan(beforeArrow);
        assertSameView(robot);

        robot.type(KeyCode.DIGIT0);
        assertThat(window.compare.magnifier().zoom().get()).isEqualTo(Zoom.NONE);
        assertThat(texts(robot, ".compare-bar .compare-count")).containsExactly("2 of 5", "100 %");
    }

    @Test
    void zoomsByAPinchAboutWhatIsBetweenTheFingers(FxRobot robot) {
        compare(robot, 1);

        robot.interact(() -> pinch(robot.lookup("#compare-asked").query(), 2));

        Zoom zoom = window.compare.magnifier().zoom().get();
        assertThat(zoom.factor()).isEqualTo(2);
        assertThat(zoom.x()).as("a quarter left of the middle stays").isCloseTo(0.25, within(1e-6));
        assertThat(zoom.y()).isCloseTo(0, within(1e-6));
        assertSameView(robot);
    }

    @Test
    void zoomsByKeys(FxRobot robot) {
        compare(robot, 0);

        robot.type(KeyCode.EQUALS, 2);
        double twice = window.compare.magnifier().zoom().get().factor();
        robot.type(KeyCode.MINUS);

        assertThat(twice).isGreaterThan(window.compare.magnifier().zoom().get().factor());
        assertThat(window.compare.magnifier().zoom().get().isZoomed()).isTrue();
        assertThat(window.search.options().get().k())
                .as("the results behind stay")
                .isEqualTo(5);
    }

    @Test
    void turnsToOtherResultsAndGoesBackToTheCardByEscape(FxRobot robot) throws TimeoutException {
        compare(robot, 1);

        robot.type(KeyCode.RIGHT);
        assertThat(texts(robot, ".compare-role")).last().asString().startsWith("Result 3");
        robot.type(KeyCode.PAGE_UP, 2);
        assertThat(texts(robot, ".compare-role")).last().asString().startsWith("Result 1");
        assertThat(robot.lookup("#compare-previous").query().isDisabled()).isTrue();

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> window.compare.comparison().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cards(robot).get(1).isFocused()).isTrue();
        assertThat(window.asked()).as("what is asked stays").isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeRead(Theme theme, FxRobot robot) {
        compare(robot, 1);
        robot.interact(() -> {
            Appearance.apply(robot.window(0).getScene(), theme);
            robot.window(0).getScene().getRoot().applyCss();
        });

        assertThat(robot.lookup(".compare-view .label").<Label>queryAll())
                .filteredOn(label -> !label.getText().isEmpty() && Contrast.isShown(label))
                .hasSizeGreaterThan(10)
                .allSatisfy(label -> assertThat(Contrast.of(label))
                        .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST));
    }

    /** A wheel as one of a mouse; what TestFX calls up is down on some platforms. */
    private static void wheel(Node on, double pixels) {
        Point2D at = quarterOf(on);
        on.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private static void pinch(Node on, double factor) {
        Point2D at = quarterOf(on);
        on.fireEvent(new ZoomEvent(
                ZoomEvent.ZOOM,
                at.getX(),
                at.getY(),
                0,
                0,
                false,
                false,
                false,
                false,
                true,
                false,
                factor,
                factor,
                null));
    }

    /** A quarter from the left, half way down; in the scene. */
    private static Point2D quarterOf(Node node) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScene(bounds.getWidth() / 4, bounds.getHeight() / 2);
    }

    /** Both plates are equally large, and both pictures are equally large and in the same place of them. */
    private static void assertSameView(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Node asked = robot.lookup("#compare-asked .picture").<ImageView>query();
        Node found = robot.lookup("#compare-found .picture").<ImageView>query();
        Bounds left = asked.getBoundsInParent();
        Bounds right = found.getBoundsInParent();
        assertThat(asked.getScaleX()).isGreaterThan(1);
        assertThat(List.of(left.getMinX(), left.getMinY(), left.getWidth(), left.getHeight()))
                .containsExactly(right.getMinX(), right.getMinY(), right.getWidth(), right.getHeight());
    }

    private static List<String> accessibleTexts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAll().stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null)
                .toList();
    }
}
