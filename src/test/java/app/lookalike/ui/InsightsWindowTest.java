package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pages of figures as somebody uses them, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class InsightsWindowTest {
    private final InsightsStage window;
    private final Path folder;

    InsightsWindowTest(@TempDir Path folder) {
        this.folder = folder;
        window = new InsightsStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.start(stage);
    }

    @Test
    void saysWhatIsMissingAndLeadsToTheProducts(FxRobot robot) {
        window.session = InsightsStage.of(List.of(
                new Product("1", "Shirt", Map.of(Attribute.BASE_COLOUR, "Red"), "1.jpg"),
                new Product("2", "Shirt", Map.of(), null)));
        window.report = Optional.of(new ImportReport(
                2,
                1,
                List.of("2"),
                List.of(),
                List.of(),
                List.of(new RowProblem(7, "the id is missing")),
                0,
                0,
                List.of(),
                List.of("One note")));
        window.open(robot, 0);

        robot.interact(InsightsStage.mark(robot, "#insights-table-missing", "Colour")::fire);
        robot.interact(InsightsStage.mark(robot, "#insights-table-import", "Products without a picture")::fire);
        robot.interact(InsightsStage.mark(robot, "#insights-table-import", "Rows rejected")::fire);

        assertThat(window.links.followed).containsExactly("Without Colour: 2", "Products without a picture: 2");
        assertThat(InsightsStage.texts(robot, "#insights-table-import .hint"))
                .containsExactly("Line 7: the id is missing", "One note");
        assertThat(InsightsStage.texts(robot, "#insights-table-columns .figure-name"))
                .hasSize(11);
    }

    @Test
    void showsWhatLeavingOutDoesBeforeItIsDone(FxRobot robot) {
        window.open(robot, 0);

        CheckBox same = robot.lookup("#insights-table-leaveOut .check-box").<CheckBox>queryAll().stream()
                .filter(box -> box.getText().startsWith("Same picture"))
                .findFirst()
                .orElseThrow();
        robot.interact(same::fire);
        assertThat(InsightsStage.marks(robot, "#insights-table-leaveOut").get(1).getAccessibleText())
                .isEqualTo("Products left out: 1 product, 8.3 %");
        robot.interact(() -> {
            robot.lookup("#insights-table-leaveOut-show").<Button>query().fire();
            robot.lookup("#insights-table-leaveOut-act").<Button>query().fire();
        });

        assertThat(window.links.followed).containsExactly("Same picture as an earlier product: 2");
        assertThat(window.leftOut).containsExactly("Same picture as an earlier product [2]");
    }

    @Test
    void barsAndCellsAreReachedAndOpenedByKeys(FxRobot robot) {
        window.open(robot, 1);

        robot.interact(() ->
                InsightsStage.marks(robot, "#insights-distributions-one").get(0).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(window.links.followed).containsExactly("gender=Men");

        robot.interact(() ->
                InsightsStage.marks(robot, "#insights-distributions-two").get(0).requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(window.links.followed).hasSize(2).last().asString().startsWith("Women, ");
        assertThat(InsightsStage.marks(robot, "#insights-distributions-one").stream()
                        .filter(Node::isFocusTraversable))
                .hasSize(1);
    }

    @Test
    void aWordLeadsToTheProductsNamedSo(FxRobot robot) {
        window.open(robot, 2);

        robot.interact(InsightsStage.mark(robot, "#insights-words-cloud", "Product")::fire);

        assertThat(window.links.followed).singleElement().asString().startsWith("Named “Product”: 1 2 3");
    }

    @Test
    void coloursAreBesideTheirNamesAndLeadToProducts(FxRobot robot) {
        window.open(robot, 3);

        robot.interact(InsightsStage.mark(robot, "#insights-colours-labels", "Blue")::fire);
        robot.interact(InsightsStage.marks(robot, "#insights-colours-labels .colour-strip")
                .get(0)::fire);

        assertThat(window.links.followed).first().isEqualTo("baseColour=Blue");
        assertThat(window.links.followed).last().asString().startsWith("Product ");
        assertThat(InsightsStage.marks(robot, "#insights-colours-labels .colour-strip"))
                .hasSize(12);
    }

    @Test
    void exportsEveryChartInEveryFormat(FxRobot robot) {
        for (int page = 0; page < InsightsStage.FIGURES; page++) {
            window.open(robot, page);
            for (MenuButton menu : robot.lookup(".chart-menu").<MenuButton>queryAll()) {
                for (MenuItem item : menu.getItems()) {
                    window.prompts.chart = Optional.of(folder.resolve(item.getId()));
                    robot.interact(item::fire);
                    String ending = item.getId().substring(item.getId().lastIndexOf('-') + 1);
                    assertThat(folder.resolve(item.getId() + "." + ending)).isNotEmptyFile();
                }
            }
        }
        assertThat(InsightsStage.texts(robot, ".export-news .label"))
                .anyMatch(text -> text.contains("insights-colours-labels"));

        window.prompts.chart = Optional.of(folder.resolve("missing").resolve("chart"));
        MenuItem item =
                robot.lookup(".chart-menu").<MenuButton>query().getItems().get(0);
        robot.interact(item::fire);
        assertThat(InsightsStage.texts(robot, ".chart-news .banner .label")).anyMatch(text -> text.contains("missing"));
    }
}
