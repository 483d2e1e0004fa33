package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.settings.Theme;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pages of figures on strange catalogues, and the colours of all pages. */
@ExtendWith(ApplicationExtension.class)
@Tag("layout")
class InsightsLayoutTest {
    private static final double LEAST_CONTRAST = 4.5;

    private final InsightsStage window;

    InsightsLayoutTest(@TempDir Path folder) {
        window = new InsightsStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.start(stage);
    }

    @Test
    void saysWhyThereIsNothingToShow(FxRobot robot) {
        window.session = InsightsStage.of(List.of(new Product("1", "👗", Map.of(), null)));

        window.open(robot, 1);
        assertThat(InsightsStage.texts(robot, "#insights-distributions-one .hint"))
                .singleElement()
                .asString()
                .contains("No product of this catalogue has a label");
        window.open(robot, 2);
        assertThat(InsightsStage.texts(robot, "#insights-words-cloud .hint"))
                .containsExactly("There are no words to count.");
        window.open(robot, 3);
        assertThat(InsightsStage.texts(robot, "#insights-colours-labels .caption")
                        .get(0))
                .contains("1 is missing");

        window.session = FakeSession.ofSize(0);
        window.open(robot, 0);
        assertThat(InsightsStage.texts(robot, ".insights-panels .state-title")).hasSize(1);
    }

    @Test
    void showsManyLongAndStrangeValues(FxRobot robot) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            products.add(new Product(
                    "id" + i,
                    i == 0 ? "x".repeat(10_000) : "חולצה 👗 " + i,
                    Map.of(Attribute.ARTICLE_TYPE, i == 0 ? "y".repeat(10_000) : "Type " + i, Attribute.GENDER, "קטן"),
                    null));
        }
        window.session = InsightsStage.of(products);
        window.open(robot, 1);

        robot.interact(
                () -> robot.lookup("#insights-distributions-attribute .toggle-button").<ToggleButton>queryAll().stream()
                        .filter(button -> button.getText().equals("Type"))
                        .forEach(ToggleButton::fire));
        assertThat(InsightsStage.marks(robot, "#insights-distributions-one")).hasSizeLessThan(40);
        robot.interact(InsightsStage.mark(robot, "#insights-distributions-one", "4,975 other values")::fire);
        assertThat(window.links.followed).singleElement().asString().startsWith("4,975 other values: ");
        assertThat(InsightsStage.texts(robot, ".bar-name")).allMatch(name -> name.length() <= 80);
        window.open(robot, 0);
        assertThat(InsightsStage.texts(robot, ".figure-example")).allMatch(text -> text.length() <= 200);
    }

    @Test
    void saysWhatWentWrongAndTriesAgain(FxRobot robot) {
        window.pictureFailure = Optional.of(new IllegalStateException("The disk is on fire."));
        window.open(robot, 3);

        assertThat(InsightsStage.texts(robot, ".insights-panels .state-text"))
                .singleElement()
                .asString()
                .contains("on fire");
        robot.clickOn("#state-retry");
        assertThat(InsightsStage.texts(robot, ".insights-panels .state-text")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeRead(Theme theme, FxRobot robot) {
        robot.interact(() -> window.preferences.update(settings -> settings.withTheme(theme)));
        for (int page = 0; page < window.pages.size(); page++) {
            window.open(robot, page);
            window.compute(robot);
            robot.interact(() -> robot.window(0).getScene().getRoot().applyCss());
            List<Label> labels = robot.lookup(".insights-view .label").<Label>queryAll().stream()
                    .filter(label -> !label.getText().isEmpty() && Contrast.isShown(label) && isEnabled(label))
                    .toList();
            assertThat(labels).as(window.pages.get(page).title()).isNotEmpty();
            assertThat(labels).allSatisfy(label -> assertThat(Contrast.of(label))
                    .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST));
        }
    }

    private static boolean isEnabled(Node node) {
        return !node.isDisabled();
    }
}
