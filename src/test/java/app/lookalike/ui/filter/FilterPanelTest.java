package app.lookalike.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.ProductFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panel alone, on counts of no catalogue. */
@ExtendWith(ApplicationExtension.class)
class FilterPanelTest {
    private static final List<FacetValue> BRANDS = IntStream.range(0, 250)
            .mapToObj(i -> new FacetValue(Attribute.BRAND, "Brand " + i, 250 - i, List.of()))
            .toList();
    private static final FacetValue SHOES = new FacetValue(Attribute.SUB_CATEGORY, "Shoes", 3, List.of());
    private static final FacetValue SOCKS = new FacetValue(Attribute.SUB_CATEGORY, "Socks", 2, List.of());
    private static final FacetValue FOOTWEAR =
            new FacetValue(Attribute.MASTER_CATEGORY, "Footwear", 5, List.of(SHOES, SOCKS));

    private final FilterViewModel model = new FilterViewModel();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new FilterPanel(model), 300, 700));
        stage.show();
    }

    private void show(FxRobot robot, Map<Attribute, List<FacetValue>> values) {
        robot.interact(() -> model.show(new FacetCounts(model.chosen().get(), 5, 5, values, List.of(), false)));
    }

    private static List<String> rows(FxRobot robot, String group) {
        return robot.lookup(group + " .check-box").<CheckBox>queryAll().stream()
                .map(CheckBox::getText)
                .toList();
    }

    private static boolean isShown(FxRobot robot, String selector) {
        return robot.lookup(selector).<Node>query().isVisible();
    }

    @Test
    void showsThousandsOfValuesAPageAtATime(FxRobot robot) {
        show(robot, Map.of(Attribute.BRAND, BRANDS));
        robot.clickOn("#facet-brand .facet-header");
        assertThat(rows(robot, "#facet-brand")).hasSize(6).startsWith("Brand 0");

        robot.clickOn("244 more");
        assertThat(rows(robot, "#facet-brand")).hasSize(100);

        robot.interact(() ->
                robot.lookup("#facet-brand .text-field").<TextField>query().setText("d 24"));
        assertThat(rows(robot, "#facet-brand")).hasSize(11).startsWith("Brand 24", "Brand 240");

        robot.interact(() ->
                robot.lookup("#facet-brand .text-field").<TextField>query().clear());
        robot.interact(() ->
                robot.lookup("#facet-brand .facet-more").nth(1).<Button>query().fire());
        assertThat(rows(robot, "#facet-brand")).hasSize(6);
        assertThat(robot.lookup("#facet-brand .count").<Label>queryAll())
                .extracting(Label::getText)
                .startsWith("250", "249");
    }

    @Test
    void opensTheCategoryOfAChosenSubCategory(FxRobot robot) {
        robot.interact(() -> model.choose(ProductFilter.NONE.toggled(Attribute.SUB_CATEGORY, "Shoes")));
        show(
                robot,
                Map.of(Attribute.MASTER_CATEGORY, List.of(FOOTWEAR), Attribute.SUB_CATEGORY, List.of(SHOES, SOCKS)));

        assertThat(rows(robot, "#facet-masterCategory")).containsExactly("Footwear", "Shoes", "Socks");
        assertThat(robot.lookup("#facet-masterCategory .check-box").<CheckBox>queryAll())
                .extracting(CheckBox::isSelected)
                .containsExactly(false, true, false);
        assertThat(isShown(robot, "#facet-subCategory")).isFalse();
    }

    @Test
    void hasSubCategoriesOfTheirOwnWhereThereIsNoLevelAbove(FxRobot robot) {
        show(robot, Map.of(Attribute.SUB_CATEGORY, List.of(SHOES, SOCKS)));

        assertThat(isShown(robot, "#facet-subCategory")).isTrue();
        assertThat(isShown(robot, "#facet-masterCategory")).isFalse();
    }

    @Test
    void hidesListsOfWhichNothingWouldBeLeft(FxRobot robot) {
        show(robot, Map.of(Attribute.BRAND, List.of(new FacetValue(Attribute.BRAND, "Acme", 0, List.of()))));

        assertThat(isShown(robot, "#facet-brand")).isFalse();
    }
}
