package app.lookalike.service.evaluation;

import app.lookalike.engine.image.RgbImage;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Changes of a picture's pixels. */
final class PictureEdits {
    private static final int WHITE = 255;

    /** A pixel whose channels are all lighter is taken for the room around the product, if it hangs together with the edge. */
    private static final int LIGHT = 225;

    /** The colour of sand: far from white, and no product's in particular. */
    private static final byte[] OTHER_BACKGROUND = {(byte) 194, (byte) 172, (byte) 138};

    private PictureEdits() {}

    static RgbImage middle(RgbImage picture, double share) {
        int width = Math.max(1, (int) Math.round(picture.width() * share));
        int height = Math.max(1, (int) Math.round(picture.height() * share));
        return picture.crop((picture.width() - width) / 2, (picture.height() - height) / 2, width, height);
    }

    static RgbImage mirrored(RgbImage picture) {
        int width = picture.width();
        byte[] from = picture.pixels();
        byte[] to = new byte[from.length];
        for (int pixel = 0; pixel < from.length / 3; pixel++) {
            int x = pixel % width;
            System.arraycopy(from, pixel * 3, to, (pixel - x + width - 1 - x) * 3, 3);
        }
        return new RgbImage(width, picture.height(), to);
    }

    static RgbImage brighter(RgbImage picture, double factor) {
        byte[] pixels = picture.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.min(WHITE, Math.round((pixels[i] & 0xFF) * factor));
        }
        return new RgbImage(picture.width(), picture.height(), pixels);
    }

    static RgbImage rotated(RgbImage picture, double degrees) {
        int width = picture.width();
        int height = picture.height();
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        byte[] to = new byte[picture.pixels().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
                double fromY = cos * (y - middleY) - sin * (x - middleX) + middleY;
                for (int channel = 0; channel < 3; channel++) {
                    to[(y * width + x) * 3 + channel] = (byte) Math.round(between(picture, fromX, fromY, channel));
                }
            }
        }
        return new RgbImage(width, height, to);
    }

    /** Bilinear; white outside. */
    private static double between(RgbImage picture, double x, double y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double bottom = y - top;
        return (1 - bottom)
                        * ((1 - right) * at(picture, left, top, channel) + right * at(picture, left + 1, top, channel))
                + bottom
                        * ((1 - right) * at(picture, left, top + 1, channel)
                                + right * at(picture, left + 1, top + 1, channel));
    }

    private static int at(RgbImage picture, int x, int y, int channel) {
        boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
        return inside ? picture.pixels()[(y * picture.width() + x) * 3 + channel] & 0xFF : WHITE;
    }

    static RgbImage onOtherBackground(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] pixels = picture.pixels().clone();
        boolean[] seen = new boolean[width * height];
        Deque<Integer> open = new ArrayDeque<>();
        for (int x = 0; x < width; x++) {
            open.addAll(Arrays.asList(x, (height - 1) * width + x));
        }
        for (int y = 0; y < height; y++) {
            open.addAll(Arrays.asList(y * width, y * width + width - 1));
        }
        while (!open.isEmpty()) {
            int pixel = open.pop();
            if (seen[pixel] || !isLight(pixels, pixel)) {
                continue;
            }
            seen[pixel] = true;
            System.arraycopy(OTHER_BACKGROUND, 0, pixels, pixel * 3, 3);
            int x = pixel % width;
            if (x > 0) {
                open.push(pixel - 1);
            }
            if (x < width - 1) {
                open.push(pixel + 1);
            }
            if (pixel >= width) {
                open.push(pixel - width);
            }
            if (pixel < width * (height - 1)) {
                open.push(pixel + width);
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static boolean isLight(byte[] pixels, int pixel) {
        return (pixels[pixel * 3] & 0xFF) >= LIGHT
                && (pixels[pixel * 3 + 1] & 0xFF) >= LIGHT
                && (pixels[pixel * 3 + 2] & 0xFF) >= LIGHT;
    }
}
