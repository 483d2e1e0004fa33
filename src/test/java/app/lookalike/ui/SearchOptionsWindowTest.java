package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.filter.FilterViewModel;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The options above the results, as somebody uses them. */
@ExtendWith(ApplicationExtension.class)
class SearchOptionsWindowTest {
    private final SearchStage window;

    SearchOptionsWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @Test
    void showsMoreAndFewerResultsWithPlusAndMinus(FxRobot robot) {
        window.open(robot);

        robot.write("+++");
        assertThat(cards(robot)).hasSize(8);

        robot.write("-");
        assertThat(cards(robot)).hasSize(7);
    }

    @Test
    void showsMoreResultsWithTheStepper(FxRobot robot) {
        window.open(robot);

        SearchStage.openOptions(robot);
        robot.clickOn("#search-k .increment-arrow-button");

        assertThat(cards(robot)).hasSize(6);
        assertThat(window.session.catalog().memory().options().k()).isEqualTo(6);
    }

    @Test
    void wrapsManyCardsAndGoesThroughThemByArrows(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> window.search.change(options -> options.withK(11)));
        double top = cards(robot).get(0).getLayoutY();
        long columns =
                cards(robot).stream().filter(card -> card.getLayoutY() == top).count();
        assertThat(columns).isBetween(5L, 8L);
        robot.interact(cards(robot).get(1)::requestFocus);

        robot.type(KeyCode.DOWN);

        Node below = cards(robot).get(1 + (int) columns);
        assertThat(below.isFocused()).isTrue();
        assertThat(below.getLayoutX()).isEqualTo(cards(robot).get(1).getLayoutX());
    }

    @Test
    void saysThatNothingIsSimilarEnoughAndLowersTheLimitWhereItStands(FxRobot robot) {
        window.open(robot);
        SearchStage.openOptions(robot);
        Slider minimum = robot.lookup("#search-minimum").query();

        robot.interact(() -> minimum.setValue(99));
        assertThat(cards(robot)).isEmpty();
        assertThat(texts(robot, ".state-panel .label"))
                .contains("Nothing is 99 % similar", "The most similar product has 96.2 %.");

        robot.interact(robot.lookup("#search-lower").queryButton()::fire);
        assertThat(cards(robot)).hasSize(1);
        assertThat(minimum.getValue()).isEqualTo(96);
        assertThat(texts(robot, "#caption")).containsExactly("One at least 96 % similar of 12 · 3.4 ms");

        robot.interact(() -> minimum.setValue(99));
        robot.interact(robot.lookup("#search-showAnyway").queryButton()::fire);
        assertThat(cards(robot)).hasSize(5);
        assertThat(minimum.getValue())
                .as("what is shown is not less similar than what is asked for")
                .isZero();
    }

    @Test
    void saysWhatIsShownInOneSentenceWithAtMostFourControls(FxRobot robot) {
        window.open(robot);

        assertThat(texts(robot, "#caption")).containsExactly("Five most similar of 12 · 3.4 ms");
        assertThat(robot.lookup("#caption").<Label>query().getTooltip().getText())
                .contains("cosine");
        assertThat(robot.lookup(".options-bar").queryParent().getChildrenUnmodifiable())
                .hasSizeLessThanOrEqualTo(4);

        robot.interact(() -> window.search.change(options -> options.withK(12)));
        assertThat(texts(robot, "#caption")).containsExactly("11 most similar of 12 · 3.4 ms");
    }

    @Test
    void opensAllOptionsByAKeyAndPutsThemAwayByEscape(FxRobot robot) {
        window.open(robot);
        assertThat(robot.lookup("#search-options").tryQuery()).isEmpty();

        robot.press(KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT);
        SearchStage.awaitOptions(robot);
        assertThat(robot.lookup("#search-options").tryQuery()).isPresent();
        assertThat(robot.lookup("#search-k").query().isFocused()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#search-options").tryQuery()).isEmpty();
        assertThat(robot.lookup("#search-more").query().isFocused()).isTrue();
    }

    @Test
    void filtersByAValueAndTakesTheFilterAwayByItsChip(FxRobot robot) {
        window.open(robot);

        robot.clickOn("#search-filter");
        assertThat(texts(robot, "#filter-popover #facet-gender .check-box")).containsExactly("Women", "Men");
        assertThat(texts(robot, "#filter-popover #facet-gender .count")).containsExactly("8", "4");
        robot.clickOn(
                robot.lookup("#filter-popover #facet-gender .check-box").nth(1).<Node>query());

        assertThat(texts(robot, ".filter-chips .chip")).containsExactly("Gender: Men");
        assertThat(cards(robot)).hasSize(4);

        robot.clickOn("#caption"); // puts the values away
        robot.clickOn(".filter-chips .chip");
        assertThat(cards(robot)).hasSize(5);
        assertThat(robot.lookup(".filter-chips").query().isManaged()).isFalse();
    }

    @Test
    void saysThatNothingPassesTheFilters(FxRobot robot) {
        window.open(robot);

        robot.interact(() ->
                window.search.change(options -> options.within(options.filter().toggled(Attribute.GENDER, "Boys"))));

        assertThat(texts(robot, ".state-panel .label")).contains("No product passes the filters");
        assertThat(texts(robot, ".state-panel .label")).contains("Only “Gender: boys” stands in the way.");
        robot.clickOn(".state-panel .step-aside");
        assertThat(cards(robot)).hasSize(5);
    }

    @Test
    void filtersByTheKeyboardAlone(FxRobot robot) {
        window.open(robot);
        robot.interact(robot.lookup("#search-filter").query()::requestFocus);

        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
        assertThat(texts(robot, ".filter-chips .chip")).containsExactly("Gender: Men");
        assertThat(texts(robot, "#filter-count")).containsExactly("4 of 12");

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#filter-popover").tryQuery()).isEmpty();
        assertThat(robot.lookup("#search-filter").query().isFocused()).isTrue();
    }

    @Test
    void takesTheFilterToBrowse(FxRobot robot) {
        List<ProductFilter> taken = new ArrayList<>();
        window.search.filter().offer(new FilterViewModel.Elsewhere("There", taken::add));
        window.open(robot);
        robot.interact(() -> window.search.filter().toggle(Attribute.GENDER, "Men"));

        robot.clickOn("#search-filter");
        robot.clickOn("#filter-carry");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(taken).containsExactly(ProductFilter.NONE.toggled(Attribute.GENDER, "Men"));
        assertThat(robot.lookup("#filter-popover").tryQuery()).isEmpty();
    }

    @Test
    void saysThatTheFilterLeavesOutEverythingLikeTheQuery(FxRobot robot) {
        window.session.goodSimilarity = Optional.of(0.9999f);
        window.open(robot);
        robot.interact(() -> window.search.filter().toggle(Attribute.GENDER, "Men"));
        assertThat(texts(robot, ".filter-note .label"))
                .containsExactly("You search for Women, but the filter keeps to “Gender: Men”.");

        robot.clickOn("#filter-withoutIt");

        assertThat(window.search.options().get().filter()).isEqualTo(ProductFilter.NONE);
        assertThat(robot.lookup(".filter-note").query().isVisible()).isFalse();
    }

    @Test
    void letsTheQueryAnswerForItself(FxRobot robot) {
        window.open(robot);

        SearchStage.openOptions(robot);
        robot.clickOn("#search-self");

        assertThat(texts(robot, ".result-card .name")).first().isEqualTo("Product number 1");
    }
}
