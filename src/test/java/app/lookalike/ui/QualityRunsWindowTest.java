package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.quality.Page;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the quality screen leads to: failing queries, earlier evaluations, explanations. */
class QualityRunsWindowTest extends QualityWindowSetup {
    QualityRunsWindowTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    @Override
    void start(Stage stage) {
        super.start(stage);
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
        robot.interact(() -> quality.page().set(Page.RUNS));
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
}
