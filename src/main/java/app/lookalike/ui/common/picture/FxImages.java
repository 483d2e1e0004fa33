package app.lookalike.ui.common.picture;

import app.lookalike.engine.image.RgbImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** The one place where decoded pictures become JavaFX ones, and the other way round for pasted ones. */
public final class FxImages {
    private FxImages() {}

    /** The same pixels for an image view; may be called from any thread. */
    public static Image of(RgbImage picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        draw(picture.pixels(), image);
        return image;
    }

    /**
     * Draws into an image that is not shown at the moment; may be called from any thread.
     *
     * @param pixels {@code height · width · 3} bytes, red first, for the image's size
     */
    public static void draw(byte[] pixels, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getByteRgbInstance(), pixels, 0, width * 3);
    }

    /**
     * The pixels of an image from the clipboard or a drag. Transparent parts become white, as on a product photo.
     *
     * @throws IllegalArgumentException if it is not fully loaded
     */
    public static RgbImage rgbOf(Image image) {
        PixelReader reader = image.getPixelReader();
        if (reader == null || image.getWidth() < 1 || image.getHeight() < 1) {
            throw new IllegalArgumentException("The image has no pixels");
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] row = new int[width];
        byte[] pixels = new byte[width * height * 3];
        int at = 0;
        for (int y = 0; y < height; y++) {
            reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int argb : row) {
                int alpha = argb >>> 24;
                pixels[at++] = overWhite(argb >> 16 & 0xff, alpha);
                pixels[at++] = overWhite(argb >> 8 & 0xff, alpha);
                pixels[at++] = overWhite(argb & 0xff, alpha);
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static byte overWhite(int value, int alpha) {
        return (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
