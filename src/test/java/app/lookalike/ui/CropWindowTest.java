package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.ui.search.model.PictureOffer;
import app.lookalike.ui.testing.MouseDrag;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Searching by a part of a picture, as somebody chooses it. */
@ExtendWith(ApplicationExtension.class)
class CropWindowTest {
    private final SearchStage window;

    CropWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @Test
    void searchesByThePartThatIsDrawnMovedAndResized(FxRobot robot) {
        open(robot);

        drag(robot, 0.25, 0.25, 0.75, 0.75);
        assertBox(0.25, 0.25, 0.75, 0.75);
        assertThat(window.session.requests).last().satisfies(request -> assertThat(request.query())
                .isInstanceOf(Query.Region.class));

        drag(robot, 0.5, 0.5, 0.6, 0.4);
        assertBox(0.35, 0.15, 0.85, 0.65);

        drag(robot, 0.85, 0.65, 0.95, 0.9); // the corner at the lower right
        assertBox(0.35, 0.15, 0.95, 0.9);

        drag(robot, 0.65, 0.15, 0.65, 0.3); // the edge at the top
        assertBox(0.35, 0.3, 0.95, 0.9);

        robot.interact(window.search::back);
        assertThat(asked()).as("all of it was one step").isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void searchesByAThingThatWasFoundInThePicture(FxRobot robot) {
        Box left = new Box(0.1, 0.1, 0.4, 0.6);
        window.session.objects =
                List.of(new ProposedObject(left, 0.8), new ProposedObject(new Box(0.5, 0.4, 0.9, 0.9), 0.7));
        open(robot);

        robot.clickOn("#search-objects");
        assertThat(robot.lookup(".object-frame").queryAll()).hasSize(2);
        Node first = robot.lookup(".object-frame").nth(0).query();
        robot.clickOn(first);

        assertThat(asked()).isEqualTo(new Query.Region(new Query.ByProduct("1"), left));
        assertThat(robot.lookup(".object-frame").query().getParent().isVisible())
                .isFalse();

        robot.interact(() -> robot.lookup("#crop").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".object-frame").query().getParent().isVisible())
                .as("to choose another one")
                .isTrue();

        robot.interact(window.search::random);
        assertThat(robot.lookup(".object-frame").queryAll()).isEmpty();
    }

    @Test
    void inASharedCatalogueThingsAreFoundInPhotosAndNotInItsSmallPictures(FxRobot robot) {
        window.session.address = Optional.of("solr+http://localhost:1/solr/shop");
        open(robot);
        Node find = robot.lookup("#search-objects").query();
        assertThat(find.isVisible()).isFalse();

        robot.interact(() -> window.search.searchBy(
                new PictureOffer.AsPixels("photo.png", new RgbImage(4, 4, new byte[4 * 4 * 3]))));

        assertThat(find.isVisible()).isTrue();
    }

    @Test
    void saysThatNothingWasFoundInThePicture(FxRobot robot) {
        open(robot);

        robot.press(KeyCode.SHIFT).type(KeyCode.X).release(KeyCode.SHIFT);

        assertThat(window.search.message().get()).startsWith("No single things");
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void choosesAPartByKeysAndTakesAllAgainByEscape(FxRobot robot) {
        open(robot);
        robot.interact(() -> robot.lookup("#crop").query().requestFocus());

        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 10).release(KeyCode.SHIFT);
        waitForBox(0, 0, 0.8, 1);
        robot.type(KeyCode.RIGHT, 5);
        waitForBox(0.1, 0, 0.9, 1);

        robot.type(KeyCode.ESCAPE);
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void takesAllAgainByADoubleClick(FxRobot robot) {
        open(robot);
        drag(robot, 0.25, 0.25, 0.75, 0.75);

        robot.doubleClickOn(at(robot, 0.5, 0.5));

        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void saysThatThereIsNoBorderToTrim(FxRobot robot) {
        open(robot);

        robot.clickOn("#search-trim"); // the picture is of one colour

        assertThat(texts(robot, ".results-pane .banner .label")).contains("This picture has no uniform borders.");
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void leavesBarsOutOfAPhotoAndShowsThat(FxRobot robot) {
        open(robot);
        byte[] pixels = new byte[40 * 80 * 3]; // black, with noise in the middle
        for (int i = 40 * 20 * 3; i < 40 * 60 * 3; i++) {
            pixels[i] = (byte) (i * 31 + i / 7 * 17);
        }

        robot.interact(
                () -> window.search.searchBy(new PictureOffer.AsPixels("film.png", new RgbImage(40, 80, pixels))));

        assertThat(window.asked()).isEqualTo("film.png");
        assertBox(0, 0.25, 1, 0.75);
        assertThat(robot.lookup(".crop-frame").query().isVisible()).isTrue();
    }

    private void open(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> window.search.setModelReady(true));
    }

    private static void drag(FxRobot robot, double x1, double y1, double x2, double y2) {
        MouseDrag.over(robot, robot.lookup("#crop").query(), at(robot, x1, y1), at(robot, x2, y2));
    }

    private static Point2D at(FxRobot robot, double x, double y) {
        Node picture = robot.lookup("#drop-zone .picture").query();
        Bounds on = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(on.getMinX() + x * on.getWidth(), on.getMinY() + y * on.getHeight());
    }

    private void waitForBox(double left, double top, double right, double bottom) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> asked() instanceof Query.Region region
                            && Math.abs(region.box().left() - left) < 0.005
                            && Math.abs(region.box().right() - right) < 0.005);
        } catch (TimeoutException e) {
            assertBox(left, top, right, bottom);
        }
        assertBox(left, top, right, bottom);
    }

    private void assertBox(double left, double top, double right, double bottom) {
        assertThat(asked()).isInstanceOf(Query.Region.class);
        Box box = ((Query.Region) asked()).box();
        assertThat(new double[] {box.left(), box.top(), box.right(), box.bottom()})
                .containsExactly(new double[] {left, top, right, bottom}, Offset.offset(0.015));
    }

    private Query asked() {
        return window.search.asked().get().orElseThrow().query();
    }
}
