package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.testing.Contrast;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In fashion colours must be true: what is seen of a picture are its own pixels, in both themes. */
@ExtendWith(ApplicationExtension.class)
class PictureColourWindowTest {
    private static final int SIDE = 90;

    private PicturePlate plate;
    private VBox levels;
    private Scene scene;

    @Start
    void start(Stage stage) {
        plate = new PicturePlate(new PictureLoader(TaskRunner.inline()), SIDE);
        plate.setMinSize(2 * SIDE, SIDE);
        levels = new VBox();
        scene = new Scene(new StackPane(new VBox(plate, levels)), 400, 300);
        for (String level : new String[] {"-color-fg-default", "-lookalike-secondary", "-lookalike-tertiary"}) {
            for (String behind : new String[] {"-lookalike-canvas", "-lookalike-panel", "-lookalike-card"}) {
                Label label = new Label(level + " on " + behind);
                label.setStyle("-fx-text-fill: " + level + "; -fx-background-color: " + behind);
                levels.getChildren().add(label);
            }
        }
        stage.setScene(scene);
        stage.show();
    }

    /** White, and three colours side by side. */
    private static RgbImage stripes() {
        byte[] pixels = new byte[SIDE * SIDE * 3];
        int[] colours = {0xFFFFFF, 0xC81E32, 0x1E3CC8};
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = colours[x * colours.length / SIDE];
                int at = 3 * (y * SIDE + x);
                pixels[at] = (byte) (rgb >> 16);
                pixels[at + 1] = (byte) (rgb >> 8);
                pixels[at + 2] = (byte) rgb;
            }
        }
        return new RgbImage(SIDE, SIDE, pixels);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsTheVeryPixelsOfAPictureAndWhiteBesideIt(Theme theme, FxRobot robot) {
        AtomicReference<WritableImage> seen = new AtomicReference<>();
        robot.interact(() -> {
            Appearance.dress(scene, theme);
            plate.show(stripes(), "stripes");
        });
        robot.interact(() -> seen.set(scene.snapshot(null)));
        PixelReader pixels = seen.get().getPixelReader();
        Bounds at = plate.localToScene(plate.pictureBounds().get());
        double left = at.getMinX();
        int y = (int) at.getCenterY();

        assertThat(pixels.getColor((int) left + SIDE / 6, y)).isEqualTo(Color.web("#FFFFFF"));
        assertThat(pixels.getColor((int) left + SIDE / 2, y)).isEqualTo(Color.web("#C81E32"));
        assertThat(pixels.getColor((int) left + 5 * SIDE / 6, y)).isEqualTo(Color.web("#1E3CC8"));
        assertThat(pixels.getColor((int) left - SIDE / 4, y))
                .as("beside the picture")
                .isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hasThreeLevelsOfTextThatCanAllBeRead(Theme theme, FxRobot robot) {
        robot.interact(() -> Appearance.dress(scene, theme));
        robot.interact(() -> {});
        assertThat(levels.getChildren()).hasSize(9).allSatisfy(node -> assertThat(Contrast.of((Label) node))
                .as(((Label) node).getText())
                .isGreaterThanOrEqualTo(4.5));
        assertThat(contrast(0)).isGreaterThan(1.3 * contrast(3));
        assertThat(contrast(3)).isGreaterThan(1.3 * contrast(6));
    }

    private double contrast(int level) {
        return Contrast.of((Label) levels.getChildren().get(level));
    }

    /** No style sheet may change a picture anywhere: no effect, no blending, no opacity. */
    @Test
    void noStyleChangesPictures(FxRobot robot) {
        robot.interact(() -> plate.show(stripes(), "stripes"));
        assertThat(plate.lookup(".picture").getBlendMode()).isNull();
        assertThat(plate.lookup(".picture").getEffect()).isNull();
        assertThat(plate.lookup(".picture").getOpacity()).isEqualTo(1);
    }
}
