package app.lookalike.screens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** The pixels of a window, and of what pops up over it. */
final class Snapshot {
    private Snapshot() {}

    /** Writes the window as it is now into a PNG file, replacing one that is there. Runs on the JavaFX thread. */
    static void write(Stage stage, Path file) {
        try {
            ImageIO.write(picture(stage), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(Stage stage) {
        BufferedImage image = pixels(stage.getScene().snapshot(null));
        for (Window popup : Window.getWindows()) {
            if (popup instanceof PopupWindow && popup.isShowing()) {
                popup.getScene().setFill(Color.TRANSPARENT);
                WritableImage shown = popup.getScene().snapshot(null);
                int left = (int) (popup.getX() - stage.getX() - stage.getScene().getX());
                int top = (int) (popup.getY() - stage.getY() - stage.getScene().getY());
                image.getGraphics().drawImage(pixels(shown), left, top, null);
            }
        }
        return image;
    }

    private static BufferedImage pixels(WritableImage shown) {
        int width = (int) shown.getWidth();
        int height = (int) shown.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            shown.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
