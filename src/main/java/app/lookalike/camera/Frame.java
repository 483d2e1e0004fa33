package app.lookalike.camera;

import java.util.Locale;

/** One picture of a camera: {@code height × width × 3} bytes, row by row, red first, upright, not mirrored. */
public final class Frame {
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
    public Frame(int width, int height, byte[] pixels) {
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
}
