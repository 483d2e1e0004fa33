package app.lookalike.engine.image;

import java.util.Locale;
import java.util.Objects;

/** A decoded picture: {@code height × width × 3} bytes, row by row, red first, upright, no alpha. */
public final class RgbImage {
    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * Takes ownership of the array; the caller must not write to it again.
     *
     * @param width pixels, at least 1
     * @param height pixels, at least 1
     * @param pixels {@code width · height · 3} bytes
     * @throws IllegalArgumentException if the sizes do not fit together
     */
    public RgbImage(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height * 3) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d × %d pixels do not fit into %d bytes", width, height, pixels.length));
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Pixels from left to right. */
    public int width() {
        return width;
    }

    /** Pixels from top to bottom. */
    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy, to read only: {@code (y · width + x) · 3 + channel}, 0 to 255 unsigned. */
    public byte[] pixels() {
        return pixels;
    }

    /**
     * A part of it, as a picture of its own.
     *
     * @param left first column, 0 or more
     * @param top first row, 0 or more
     * @param columns pixels from left to right, at least 1
     * @param rows pixels from top to bottom, at least 1
     * @throws IndexOutOfBoundsException if the part reaches over the edge
     */
    public RgbImage crop(int left, int top, int columns, int rows) {
        Objects.checkFromIndexSize(left, columns, width);
        Objects.checkFromIndexSize(top, rows, height);
        byte[] part = new byte[columns * rows * 3];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(pixels, ((top + y) * width + left) * 3, part, y * columns * 3, columns * 3);
        }
        return new RgbImage(columns, rows, part);
    }

    /** How large it is. */
    public Size size() {
        return new Size(width, height);
    }

    /**
     * How large a picture is, which need not be decoded.
     *
     * @param width pixels as shown, upright
     * @param height pixels as shown, upright
     */
    public record Size(int width, int height) {}
}
