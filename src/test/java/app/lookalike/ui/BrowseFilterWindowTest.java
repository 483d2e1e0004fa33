package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.testing.Contrast;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The filter of the browse screen as somebody uses it. */
@ExtendWith(ApplicationExtension.class)
class BrowseFilterWindowTest extends BrowseWindowSetup {
    BrowseFilterWindowTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void filtersByATickAndTakesItBackByItsChip(FxRobot robot) {
        CheckBox men = robot.lookup("#facet-gender .check-box").<CheckBox>queryAll().stream()
                .filter(box -> box.getText().equals("Men"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(men);
        assertThat(count(robot)).isEqualTo("133 of 400");
        assertThat(men.isSelected()).isTrue();

        robot.clickOn(".chip");
        assertThat(count(robot)).isEqualTo("400 products");
        assertThat(men.isSelected()).isFalse();
    }

    @Test
    void saysThatNothingMatchesAndLeadsBack(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("umbrella");
        assertThat(robot.lookup(".browse-view .state-title").<Label>query().getText())
                .contains("umbrella");
        assertThat(tiles(robot)).isEmpty();

        type(robot, KeyCode.ESCAPE);

        assertThat(robot.lookup("#browse-text").<TextField>query().getText()).isEmpty();
        assertThat(count(robot)).isEqualTo("400 products");
    }

    @Test
    void asksWhetherOtherWordsWereMeant(FxRobot robot) {
        robot.interact(() -> browse.text().set("nunber"));
        assertThat(robot.lookup(".browse-view .state-text").<Label>query().getText())
                .isEqualTo("Did you mean");

        robot.clickOn(".browse-view .meant");

        assertThat(browse.text().get()).isEqualTo("number");
        assertThat(count(robot)).isEqualTo("400 of 400");
        assertThat(robot.lookup("#browse-text").<TextField>query().isFocused()).isTrue();
    }

    @Test
    void stepsAsideWithTheConditionThatLeavesNothing(FxRobot robot) {
        robot.interact(() -> {
            browse.text().set("number 38");
            browse.filter().toggle(Attribute.GENDER, "Men");
            browse.filter().toggle(Attribute.SEASON, "Never");
        });
        assertThat(robot.lookup(".browse-view .state-text").<Label>query().getText())
                .isEqualTo("Only “Season: never” stands in the way.");

        robot.clickOn(".browse-view .step-aside");

        assertThat(count(robot)).isEqualTo("3 of 400");
        assertThat(robot.lookup("#browse-more .step-aside").<Button>queryAll())
                .as("few are left, and why")
                .extracting(Button::getText)
                .containsExactly("Without Gender: Men (11)");
    }

    @Test
    void goesThroughTheFilterByArrows(FxRobot robot) {
        robot.interact(robot.lookup("#facet-gender .facet-header").<Node>query()::requestFocus);

        type(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
        assertThat(browse.filter().chosen().get()).isEqualTo(ProductFilter.NONE.toggled(Attribute.GENDER, "Men"));

        type(robot, KeyCode.UP, KeyCode.UP, KeyCode.LEFT);
        assertThat(robot.lookup("#facet-gender .check-box").<Node>queryAll()).noneMatch(Contrast::isShown);
        type(robot, KeyCode.RIGHT);
        assertThat(robot.lookup("#facet-gender .check-box").<Node>queryAll()).allMatch(Contrast::isShown);

        type(robot, KeyCode.HOME);
        assertThat(robot.lookup(".facet-panel .facet-header").<Node>queryAll())
                .filteredOn(Contrast::isShown)
                .first()
                .matches(Node::isFocused);
    }

    @Test
    void saysNothingOfPricesWhereThereAreNone(FxRobot robot) {
        assertThat(robot.lookup(".facet-panel #price-from").<Node>queryAll()).noneMatch(Contrast::isShown);
        assertThat(robot.lookup("#browse-order").<ChoiceBox<SortOrder>>query().getItems())
                .doesNotContain(SortOrder.CHEAPEST, SortOrder.DEAREST);
    }
}
