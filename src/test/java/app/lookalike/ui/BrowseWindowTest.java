package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.testing.Contrast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The browse screen as somebody uses it. */
@ExtendWith(ApplicationExtension.class)
class BrowseWindowTest extends BrowseWindowSetup {
    BrowseWindowTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void narrowsTheGridWhileSomebodyTypesAndSearchesByTheProductInView(FxRobot robot) {
        assertThat(count(robot)).isEqualTo("400 products");

        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("number 39");

        assertThat(count(robot)).isEqualTo("11 of 400");
        assertThat(tiles(robot)).first().extracting(BrowseWindowSetup::nameOf).isEqualTo("Product number 39");

        robot.clickOn(tiles(robot).get(2));
        type(robot, KeyCode.S);

        assertThat(navigation.shown().get().orElseThrow().title()).isEqualTo("Search");
        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("391"));
    }

    @Test
    void searchesByTheProductWhoseButtonIsPressed(FxRobot robot) {
        robot.moveTo(tiles(robot).get(3));
        robot.clickOn("#browse-similar");

        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("4"));
    }

    @Test
    void makesOnlyTheTilesThatAreInView(FxRobot robot) {
        assertThat(tiles(robot)).hasSizeBetween(2 * columns(robot), 6 * columns(robot));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1024, 700", "900, 620"})
    void fitsTheWindow(double width, double height, FxRobot robot) {
        robot.interact(() -> {
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(tiles(robot))
                .allSatisfy(tile -> assertThat(boundsOf(tile).getMaxX()).isLessThanOrEqualTo(width));
        assertThat(robot.lookup(".scroll-bar").<ScrollBar>queryAll())
                .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && Contrast.isShown(bar));
    }

    @Test
    void movesThroughTheGridInTwoDimensions(FxRobot robot) {
        robot.clickOn(tiles(robot).get(0));
        int columns = columns(robot);

        type(robot, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(current()).isEqualTo(Integer.toString(columns + 2));

        type(robot, KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(current()).isEqualTo("1");

        type(robot, KeyCode.END);
        assertThat(current()).isEqualTo("400");
        assertThat(tiles(robot))
                .filteredOn(tile -> tile.getPseudoClassStates().contains(CURRENT))
                .extracting(BrowseWindowSetup::nameOf)
                .containsExactly("Product number 400");

        type(robot, KeyCode.DOWN);
        assertThat(current()).isEqualTo("400");

        type(robot, KeyCode.PAGE_UP);
        assertThat(Integer.parseInt(current())).isBetween(400 - 6 * columns, 399);

        type(robot, KeyCode.HOME, KeyCode.PAGE_DOWN);
        assertThat(Integer.parseInt(current()) % columns).isEqualTo(1 % columns);
        assertThat(Integer.parseInt(current())).isGreaterThan(columns);
    }

    @Test
    void selectsRangesSinglesAndAll(FxRobot robot) {
        List<Region> tiles = tiles(robot);
        robot.clickOn(tiles.get(1));
        robot.press(KeyCode.SHIFT).clickOn(tiles.get(3)).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).clickOn(tiles.get(2)).release(KeyCode.CONTROL);
        assertThat(browse.selectedProducts()).extracting(Product::id).containsExactly("2", "4");

        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(browse.selectedProducts()).extracting(Product::id).containsExactly("3", "4");

        type(robot, KeyCode.ENTER);
        assertThat(together).hasSize(1).first().extracting(List::size).isEqualTo(2);

        robot.clickOn("#browse-copyIds");
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("3\n4");

        robot.clickOn(tiles(robot).get(0));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(browse.selectedProducts()).hasSize(400);

        type(robot, KeyCode.ESCAPE);
        assertThat(browse.selectedProducts()).isEmpty();
    }

    @Test
    void searchesFromTheProductThatTheKeyboardIsAt(FxRobot robot) {
        robot.clickOn(tiles(robot).get(0));

        type(robot, KeyCode.RIGHT, KeyCode.S);

        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("2"));
    }

    @Test
    void keepsTheFirstProductInViewWhenTheWindowChanges(FxRobot robot) {
        robot.clickOn(tiles(robot).get(0));
        type(robot, IntStream.range(0, 9).mapToObj(i -> KeyCode.DOWN).toArray(KeyCode[]::new));
        String first = nameOf(tiles(robot).get(0));

        robot.interact(() -> robot.window(0).setWidth(1000));
        assertThat(tiles(robot)).extracting(BrowseWindowSetup::nameOf).contains(first);

        robot.interact(() -> robot.window(0).setWidth(1280));
        assertThat(tiles(robot)).first().extracting(BrowseWindowSetup::nameOf).isEqualTo(first);
    }

    @Test
    void tellsAScreenReaderWhatEverythingIs(FxRobot robot) {
        robot.clickOn(tiles(robot).get(1));

        assertThat(robot.lookup(".browse-view .button").<Button>queryAll()).allSatisfy(button -> assertThat(
                        Optional.ofNullable(button.getAccessibleText()).orElse(button.getText()))
                .as("accessible text of %s", button)
                .isNotBlank());
        assertThat(tiles(robot))
                .allSatisfy(tile -> assertThat(tile.getAccessibleText()).contains("Product number"));
        assertThat(robot.lookup("#products").<Node>query().getAccessibleText()).contains("Selected", "number 2");
    }
}
