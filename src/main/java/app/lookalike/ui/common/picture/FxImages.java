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

    /** All pixels of an image; see {@link #rgbOf(Image, int)}. */
    public static RgbImage rgbOf(Image image) {
        return rgbOf(image, Integer.MAX_VALUE / 2);
    }

    /**
     * The pixels of an image from the clipboard or a drag. Transparent parts become white, as on a product photo. May be
     * called from any thread.
     *
     * @param minSide a larger image is shrunk by averaging whole blocks of pixels; its shorter side keeps at least twice
     *     as many
     * @throws IllegalArgumentException if it is not fully loaded
     */
    public static RgbImage rgbOf(Image image, int minSide) {
        PixelReader reader = image.getPixelReader();
        if (reader == null || image.getWidth() < 1 || image.getHeight() < 1) {
            throw new IllegalArgumentException("The image has no pixels");
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int block = Math.max(1, Math.min(width, height) / (2 * minSide));
        int columns = width / block; // what is left at the right and bottom edge is less than a block
        int rows = height / block;
        int[] row = new int[width];
        int[] sums = new int[columns * 3];
        byte[] pixels = new byte[columns * rows * 3];
        for (int y = 0; y < rows * block; y++) {
            reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int x = 0; x < columns * block; x++) {
                int argb = row[x];
                int alpha = argb >>> 24;
                int at = x / block * 3;
                sums[at] += overWhite(argb >> 16 & 0xff, alpha);
                sums[at + 1] += overWhite(argb >> 8 & 0xff, alpha);
                sums[at + 2] += overWhite(argb & 0xff, alpha);
            }
            if (y % block == block - 1) {
                average(sums, block * block, pixels, y / block * sums.length);
            }
        }
        return new RgbImage(columns, rows, pixels);
    }

    private static void average(int[] sums, int count, byte[] pixels, int at) {
        for (int i = 0; i < sums.length; i++) {
            pixels[at + i] = (byte) ((sums[i] + count / 2) / count);
            sums[i] = 0;
        }
    }

    private static int overWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
