package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.query.Query;
import app.lookalike.ui.search.model.AnswerOrder;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What can be done with all answers, and with what is selected in Browse. */
class AnswersWindowTest extends ProductWindowSetup {
    AnswersWindowTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    @Override
    void start(Stage stage) {
        super.start(stage);
    }

    @Test
    void offersTheSelectionAndTheAnswersForExport(FxRobot robot) {
        robot.interact(() -> robot.lookup("#products").query().requestFocus());
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        control(robot, KeyCode.E);
        assertThat(exported.get(0).title()).isEqualTo("2 products");
        assertThat(exported.get(0).items())
                .extracting(item -> item.kept().productId())
                .containsExactly("1", "2");

        robot.interact(() -> searchView.ifPresent(navigation::show));
        control(robot, KeyCode.E);
        assertThat(exported.get(1).title()).isEqualTo("Like Product number 1");
        assertThat(exported.get(1).items())
                .extracting(item -> item.kept().similarity())
                .hasSize(5)
                .doesNotContainNull();
        robot.clickOn("#search-export");
        assertThat(exported).hasSize(3);
    }

    @Test
    void showsTheAnswersInAnotherOrderAndAsksAnEarlierQueryAgain(FxRobot robot) {
        robot.interact(() -> searchView.ifPresent(navigation::show));
        ChoiceBox<AnswerOrder> order = robot.lookup("#answer-order").query();
        robot.interact(() -> search.searchFrom(session.product("9")));
        robot.interact(() -> order.setValue(AnswerOrder.NAME));
        assertThat(SearchStage.texts(robot, "#results .name")).hasSize(5).isSorted();
        assertThat(SearchStage.texts(robot, "#results .rank")).contains("#1", "#5");
        robot.interact(() -> order.setValue(AnswerOrder.SIMILARITY));
        assertThat(SearchStage.texts(robot, "#results .rank")).isSorted();

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown(robot, ".recent-query"))
                .hasSize(1)
                .first()
                .extracting(Node::getAccessibleText)
                .isEqualTo("Search again by Product number 1");
        robot.clickOn(".recent-query");
        assertThat(search.asked().get().orElseThrow().query()).isEqualTo(new Query.ByProduct("1"));
        assertThat(shown(robot, ".recent-query")).hasSize(1);
    }
}
