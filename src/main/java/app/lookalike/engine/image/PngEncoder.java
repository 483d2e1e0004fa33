package app.lookalike.engine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A decoded picture as a PNG file; decoded again it has the very same pixels. */
public final class PngEncoder {
    private PngEncoder() {}

    /** The bytes of the file; some 100 ms for a megapixel. */
    public static byte[] encode(RgbImage picture) {
        int width = picture.width();
        BufferedImage image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_RGB);
        byte[] pixels = picture.pixels();
        int[] row = new int[width];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * 3;
                row[x] = ((pixels[at] & 0xff) << 16) | ((pixels[at + 1] & 0xff) << 8) | (pixels[at + 2] & 0xff);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
