package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.testing.Contrast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** All pages of Insights in windows of all sizes, with small and large text: nothing is cut or sticks out. */
@ExtendWith(ApplicationExtension.class)
@Tag("layout")
class InsightsFitTest {
    private final InsightsStage window;

    InsightsFitTest(@TempDir Path folder) {
        Messages.speak(language());
        window = new InsightsStage(folder);
    }

    /** In which language the window is. */
    String language() {
        return "en";
    }

    @Start
    void start(Stage stage) {
        window.start(stage);
    }

    @AfterEach
    void speakEnglish() {
        Messages.speak("en");
    }

    /** Two and two of these have the same picture; the names are long. */
    private static List<Product> products() {
        return IntStream.range(0, 30)
                .mapToObj(i -> new Product(
                        Integer.toString(i),
                        i == 3 ? "W".repeat(10_000) : "A shirt with a long name for an occasion, number " + i,
                        Map.of(
                                Attribute.ARTICLE_TYPE, i == 7 ? "Jeans" : i % 2 == 0 ? "Tshirts" : "Shirts",
                                Attribute.GENDER, i % 3 == 0 ? "Men" : "Women",
                                Attribute.BASE_COLOUR, i % 4 == 0 ? "Navy Blue" : "חולצה 👗"),
                        i / 2 + ".jpg"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 150", "1280, 800, 150", "1024, 700, 100", "1280, 800, 100"
    }) // the stage stays as it is left
    void everyPageFits(double width, double height, int textSize, FxRobot robot) {
        window.session = InsightsStage.indexed(products());
        robot.interact(() -> {
            window.preferences.update(settings -> settings.withTextSize(textSize));
            robot.window(0).setWidth(width);
            robot.window(0).setHeight(height);
        });
        List<String> faults = new ArrayList<>();
        for (int page = 0; page < window.pages.size(); page++) {
            window.open(robot, page);
            look(robot, page, faults);
            window.compute(robot);
            look(robot, page, faults);
        }
        assertThat(faults).isEmpty();
    }

    private void look(FxRobot robot, int page, List<String> faults) {
        String title = window.pages.get(page).title() + ": ";
        double width = robot.window(0).getScene().getWidth();
        for (ScrollBar bar : robot.lookup(".insights-view .scroll-bar").<ScrollBar>queryAll()) {
            if (bar.getOrientation() == Orientation.HORIZONTAL && Contrast.isShown(bar)) {
                faults.add(title + "a scroll bar under " + bar.getParent().getStyleClass());
            }
        }
        for (Labeled text : robot.from(window.view())
                .lookup((Node node) -> node instanceof ButtonBase || node instanceof Label)
                .<Labeled>queryAll()) {
            String words = title + text.getText() + " " + text.getStyleClass();
            Bounds place = text.localToScene(text.getLayoutBounds());
            if (Contrast.isShown(text) && (place.getMaxX() > width + 1 || place.getMinX() < -1)) {
                faults.add(words + " sticks out");
            }
            if (Contrast.isShown(text) && !isData(text) && Cut.isCut(text)) {
                faults.add(words + " is cut");
            }
        }
    }

    /** What comes from the catalogue is as long as it likes, and may be cut. */
    private static boolean isData(Node text) {
        return (text instanceof CheckBox
                        && text.getParent().getParent().getStyleClass().contains("map-legend-lines"))
                || List.of("name", "hint", "figure-name", "bar-name", "doubt-label", "figure-example").stream()
                        .anyMatch(text.getStyleClass()::contains);
    }
}
