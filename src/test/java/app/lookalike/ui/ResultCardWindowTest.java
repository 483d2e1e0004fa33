package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.search.results.ResultCard;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What somebody can do with one result. */
@ExtendWith(ApplicationExtension.class)
class ResultCardWindowTest {
    private final SearchStage window;

    ResultCardWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @Test
    void saysWhatAResultSharesWithTheQueryAndWhatNot(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> window.search.change(options -> options.withK(11)));
        int men = window.search.result().get().orElseThrow().hits().stream()
                .filter(hit -> hit.product().id().equals("6"))
                .findFirst()
                .orElseThrow()
                .rank();
        robot.interact(cards(robot).get(men - 1)::requestFocus);

        robot.type(KeyCode.I);

        assertThat(texts(robot, "#why-hit .label"))
                .contains("Type", "Tshirts; yours: Shirts", "Gender", "Men; yours: Women", "Colour", "Blue")
                .contains("Same colour; type and gender differ, yours: Shirts, Women");
        assertThat(texts(robot, ".match-sentence")).contains("Same type, gender and colour");
    }

    @Test
    void offersCompareAndAMenuOnTheCardWithTheKeyboardOrThePointer(FxRobot robot) {
        window.open(robot);
        ResultCard card = (ResultCard) cards(robot).get(1);
        assertThat(buttons(card)).as("the picture alone").isEmpty();

        robot.interact(card::requestFocus);
        assertThat(buttons(card)).extracting(Button::getId).containsExactly("search-hit-compare", "search-hit-menu");
        Bounds picture = card.lookup(".picture-plate")
                .localToScene(card.lookup(".picture-plate").getLayoutBounds());
        Bounds row = card.lookup(".hit-buttons")
                .localToScene(card.lookup(".hit-buttons").getLayoutBounds());
        assertThat(row.getMinY()).as("the picture stays visible").isGreaterThan(picture.getCenterY());

        robot.clickOn(buttons(card).get(1));
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(menu.getItems()).extracting(MenuItem::getText).contains("Why it matches", "Good match");
        robot.type(KeyCode.ESCAPE);
        assertThat(window.asked()).as("a button is not the card").isEqualTo("1");
    }

    private static List<Button> buttons(ResultCard card) {
        return card.lookupAll(".hit-buttons .button").stream()
                .filter(Contrast::isShown)
                .map(Button.class::cast)
                .toList();
    }

    @Test
    void likesAndDislikesTheFocusedResultByKeysAndTakesItBack(FxRobot robot) {
        window.open(robot);
        String second = idOfSecond();
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(texts(robot, "#feedback")).containsExactly("Marked: 1 good, 0 bad");
        assertThat(robot.lookup(".result-card .liked").queryAll().stream().filter(Node::isVisible))
                .hasSize(1);

        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(texts(robot, "#feedback")).containsExactly("Marked: 0 good, 1 bad");
        assertThat(idOfSecond()).isNotEqualTo(second);

        robot.interact(robot.lookup("#search-feedback-reset").queryButton()::fire);
        assertThat(robot.lookup(".feedback-line").query().isVisible()).isFalse();
        assertThat(idOfSecond()).isEqualTo(second);
    }

    @Test
    void copiesTheIdAndThePictureOfAResult(FxRobot robot) {
        window.open(robot);
        String second = idOfSecond();
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(second));

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getImage().getHeight())
                        .isEqualTo(80));
    }

    @Test
    void opensTheOriginalPictureInAnotherProgram(FxRobot robot) {
        window.open(robot);
        String second = idOfSecond();
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        assertThat(window.files.opened)
                .singleElement()
                .satisfies(file -> assertThat(file).exists().hasFileName(second + ".jpg"));
        assertThat(window.asked()).as("Enter alone would search").isEqualTo("1");

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(window.files.revealed).isEqualTo(window.files.opened);
    }

    @Test
    void saysWhyAPictureCannotBeOpened(FxRobot robot) {
        window.open(robot);
        window.files.refusal = Optional.of("No program here opens it.");
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        assertThat(texts(robot, ".results-pane .banner .label")).contains("No program here opens it.");
        assertThat(cards(robot)).hasSize(5);
    }

    private String idOfSecond() {
        return window.search
                .result()
                .get()
                .orElseThrow()
                .hits()
                .get(1)
                .product()
                .id();
    }
}
