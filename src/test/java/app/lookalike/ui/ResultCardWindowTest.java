package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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
                .contains("Type", "Tshirts, not Shirts", "Gender", "Men, not Women", "Colour", "Blue");
    }

    @Test
    void likesAndDislikesTheFocusedResultByKeysAndTakesItBack(FxRobot robot) {
        window.open(robot);
        String second = idOfSecond();
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(texts(robot, "#feedback")).containsExactly("1 liked, none not liked");
        assertThat(robot.lookup(".result-card > * > .liked").queryAll().stream().filter(Node::isVisible))
                .hasSize(1);

        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(texts(robot, "#feedback")).containsExactly("none liked, 1 not liked");
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
