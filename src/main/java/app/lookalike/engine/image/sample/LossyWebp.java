package app.lookalike.engine.image.sample;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * The pixels of a lossy WebP as libwebp makes them. Colours are stored for every other pixel in a row and in a column;
 * the decoder repeats each for four pixels, which frays edges. Here those between are interpolated: what is stored
 * follows from the four pixels, and each gets the difference.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386">RFC 6386, VP8 Data Format</a>; the weights are those of ITU-R
 *     BT.601 with luma from 16 to 235
 */
public final class LossyWebp {
    private static final float RED_OF_V = 1.596027f;
    private static final float GREEN_OF_U = -0.391762f;
    private static final float GREEN_OF_V = -0.812968f;
    private static final float BLUE_OF_U = 2.017232f;

    private final Raster raster;
    private final int columns;
    private final int rows;
    private final float[] blueness;
    private final float[] redness;
    /** The samples of one row. */
    private final int[] samples;

    /**
     * The pixels of a decoded picture.
     *
     * @param decoded RGB, or RGB and alpha
     */
    public LossyWebp(BufferedImage decoded) {
        this.raster = decoded.getRaster();
        this.columns = (raster.getWidth() + 1) / 2;
        this.rows = (raster.getHeight() + 1) / 2;
        this.blueness = new float[columns * rows];
        this.redness = new float[columns * rows];
        this.samples = new int[raster.getWidth() * raster.getNumBands()];
        findColours();
    }

    private void findColours() {
        int bands = raster.getNumBands();
        float[] weights = new float[blueness.length];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, samples);
            for (int x = 0; x < raster.getWidth(); x++) {
                int at = x * bands;
                int block = y / 2 * columns + x / 2;
                float luma = 0.299f * samples[at] + 0.587f * samples[at + 1] + 0.114f * samples[at + 2];
                float weight = isWhole(samples[at], samples[at + 1], samples[at + 2]) ? 1 : 1e-6f;
                blueness[block] += weight * (samples[at + 2] - luma) / BLUE_OF_U;
                redness[block] += weight * (samples[at] - luma) / RED_OF_V;
                weights[block] += weight;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            blueness[i] /= weights[i];
            redness[i] /= weights[i];
        }
    }

    /** Whether nothing was cut off at black or white, so that the colour follows from the pixel. */
    private static boolean isWhole(int red, int green, int blue) {
        return Math.min(red, Math.min(green, blue)) > 0 && Math.max(red, Math.max(green, blue)) < 255;
    }

    /**
     * Reads one row.
     *
     * @param rgb is filled with {@code width × 3} bytes
     * @param opacity is filled with the opacity of each pixel, 0 to 255
     */
    public void row(int y, byte[] rgb, int[] opacity) {
        int bands = raster.getNumBands();
        raster.getPixels(0, y, raster.getWidth(), 1, samples);
        for (int x = 0; x < raster.getWidth(); x++) {
            int at = x * bands;
            float u = difference(blueness, x, y);
            float v = difference(redness, x, y);
            rgb[x * 3] = clipped(samples[at] + RED_OF_V * v);
            rgb[x * 3 + 1] = clipped(samples[at + 1] + GREEN_OF_U * u + GREEN_OF_V * v);
            rgb[x * 3 + 2] = clipped(samples[at + 2] + BLUE_OF_U * u);
            opacity[x] = bands == 4 ? samples[at + 3] : 255;
        }
    }

    /** Of the four colours around a pixel the nearest counts nine times, the farthest once. */
    private float difference(float[] plane, int x, int y) {
        int near = y / 2 * columns + x / 2;
        int aside = Math.max(0, Math.min(columns - 1, x / 2 + (x % 2 == 0 ? -1 : 1))) - x / 2;
        int beyond = (Math.max(0, Math.min(rows - 1, y / 2 + (y % 2 == 0 ? -1 : 1))) - y / 2) * columns;
        return (3 * plane[near + aside] + 3 * plane[near + beyond] + plane[near + aside + beyond] - 7 * plane[near])
                / 16;
    }

    private static byte clipped(float value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
