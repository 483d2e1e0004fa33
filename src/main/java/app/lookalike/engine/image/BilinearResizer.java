package app.lookalike.engine.image;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Bilinear resizing with half-pixel centres, in float and without rounding in between, as the networks were trained
 * with; shrinking averages over all pixels (antialias). Separable: rows first, then columns. The weights of an axis are
 * computed once for each pair of sizes. Safe for use from several threads.
 */
public final class BilinearResizer {
    private static final int CACHED_AXES = 64;

    private final Map<Long, ResizeWeights> axes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ResizeWeights> eldest) {
            return size() > CACHED_AXES;
        }
    };

    /**
     * Resizes to exactly {@code width × height}, whatever the aspect.
     *
     * @param source the picture
     * @param width pixels of the result, at least 1
     * @param height pixels of the result, at least 1
     * @param target receives {@code height × width × 3} values from 0 to 255, red first
     * @throws IllegalArgumentException if a side is below 1 or the target has another length
     */
    public void resize(RgbImage source, int width, int height, float[] target) {
        if (width < 1 || height < 1 || target.length != width * height * 3) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d × %d pixels do not fit into %d numbers", width, height, target.length));
        }
        float[] rows = resizeRows(source, axis(source.width(), width), width);
        resizeColumns(rows, axis(source.height(), height), width * 3, height, target);
    }

    /**
     * Shrinks a picture into a box and keeps its aspect, such as for a thumbnail; never enlarges.
     *
     * @param source the picture
     * @param maxWidth pixels, at least 1
     * @param maxHeight pixels, at least 1
     * @return the picture itself where it fits already
     */
    public RgbImage scaleToFit(RgbImage source, int maxWidth, int maxHeight) {
        double scale = Math.min((double) maxWidth / source.width(), (double) maxHeight / source.height());
        if (scale >= 1) {
            return source;
        }
        int width = Math.max(1, (int) Math.round(source.width() * scale));
        int height = Math.max(1, (int) Math.round(source.height() * scale));
        float[] values = new float[width * height * 3];
        resize(source, width, height, values);
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (int) (values[i] + 0.5f);
        }
        return new RgbImage(width, height, pixels);
    }

    private ResizeWeights axis(int from, int to) {
        long key = ((long) from << 32) | to;
        synchronized (axes) {
            return axes.computeIfAbsent(key, k -> new ResizeWeights(from, to));
        }
    }

    /** Every row to {@code width} pixels: {@code source.height × width × 3}. */
    private static float[] resizeRows(RgbImage source, ResizeWeights axis, int width) {
        byte[] pixels = source.pixels();
        int stride = source.width() * 3;
        float[] rows = new float[source.height() * width * 3];
        float[] row = new float[stride];
        int taps = axis.taps;
        int out = 0;
        for (int y = 0; y < source.height(); y++) {
            int start = y * stride;
            for (int i = 0; i < stride; i++) {
                row[i] = pixels[start + i] & 0xff;
            }
            for (int x = 0; x < width; x++) {
                float red = 0;
                float green = 0;
                float blue = 0;
                int in = axis.first[x] * 3;
                for (int t = x * taps; t < x * taps + taps; t++, in += 3) {
                    float weight = axis.weights[t];
                    red += weight * row[in];
                    green += weight * row[in + 1];
                    blue += weight * row[in + 2];
                }
                rows[out++] = red;
                rows[out++] = green;
                rows[out++] = blue;
            }
        }
        return rows;
    }

    /** Every column to {@code height} pixels; the inner loops run along a row, which the compiler vectorises. */
    private static void resizeColumns(float[] rows, ResizeWeights axis, int stride, int height, float[] target) {
        int taps = axis.taps;
        for (int y = 0; y < height; y++) {
            int out = y * stride;
            int in = axis.first[y] * stride;
            weigh(rows, in, axis.weights[y * taps], target, out, stride);
            for (int t = 1; t < taps; t++) {
                float weight = axis.weights[y * taps + t];
                if (weight != 0) {
                    addWeighed(rows, in + t * stride, weight, target, out, stride);
                }
            }
        }
    }

    private static void weigh(float[] in, int from, float weight, float[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            out[to + i] = weight * in[from + i];
        }
    }

    private static void addWeighed(float[] in, int from, float weight, float[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            out[to + i] += weight * in[from + i];
        }
    }
}
