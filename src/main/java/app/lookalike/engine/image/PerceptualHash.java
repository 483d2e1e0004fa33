package app.lookalike.engine.image;

import java.util.Arrays;

/**
 * What a picture looks like from afar. In 64 bits the signs of its lowest frequencies: another size or another JPEG
 * quality turns few of them, another motif about half (the DCT hash of C. Zauner: Implementation and Benchmarking of
 * Perceptual Image Hash Functions, 2010, section 3.2.1). Those see no colours, so that the mean colours on a grid of
 * 4 × 4 lie beside them (as in the Colour Layout of MPEG-7, without its transform). Never changes.
 */
public final class PerceptualHash {
    private static final int BITS = 64;

    /** Pixels; the picture is squashed to such a square. */
    private static final int SIDE = 32;

    private static final int FREQUENCIES = 8;

    /** Of 255; what rounding leaves of a plain picture has no meaning. */
    private static final float NOISE = 0.01f;

    private static final BilinearResizer RESIZER = new BilinearResizer();

    /** Cells of the grid of colours from left to right and from top to bottom. */
    private static final int CELLS = 4;

    /** {@code COSINES[f][x]}: the wave of frequency f + 1 at pixel x. */
    private static final float[][] COSINES = cosines();

    private static float[][] cosines() {
        float[][] cosines = new float[FREQUENCIES][SIDE];
        for (int f = 0; f < FREQUENCIES; f++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[f][x] = (float) (Math.cos(Math.PI * (f + 1) * (x + 0.5) / SIDE) * 2 / SIDE);
            }
        }
        return cosines;
    }

    /** Row by row of the 8 × 8 frequencies from 1 to 8; set where one is above their median. */
    private final long bits;

    /** {@code 4 × 4 × 3} values from 0 to 255, red first. */
    private final float[] colours;

    private PerceptualHash(long bits, float[] colours) {
        this.bits = bits;
        this.colours = colours;
    }

    /** Looks at a picture of any size. */
    public static PerceptualHash of(RgbImage image) {
        float[] colours = new float[CELLS * CELLS * 3];
        RESIZER.resize(image, CELLS, CELLS, colours);
        return new PerceptualHash(bitsOf(image), colours);
    }

    private static long bitsOf(RgbImage image) {
        float[] pixels = new float[SIDE * SIDE * 3];
        RESIZER.resize(image, SIDE, SIDE, pixels);
        float[] waves = waves(pixels);
        float[] sorted = waves.clone();
        Arrays.sort(sorted);
        float median = (sorted[BITS / 2 - 1] + sorted[BITS / 2]) / 2;
        long bits = 0;
        for (int i = 0; i < BITS; i++) {
            bits |= waves[i] > median + NOISE ? 1L << i : 0;
        }
        return bits;
    }

    /** The lowest frequencies of the luminance, down and across; the mean brightness and plain slopes left out. */
    private static float[] waves(float[] pixels) {
        float[] across = new float[SIDE * FREQUENCIES];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int i = (y * SIDE + x) * 3;
                float luminance = 0.299f * pixels[i] + 0.587f * pixels[i + 1] + 0.114f * pixels[i + 2];
                for (int f = 0; f < FREQUENCIES; f++) {
                    across[y * FREQUENCIES + f] += luminance * COSINES[f][x];
                }
            }
        }
        float[] waves = new float[BITS];
        for (int y = 0; y < SIDE; y++) {
            for (int v = 0; v < FREQUENCIES; v++) {
                for (int u = 0; u < FREQUENCIES; u++) {
                    waves[v * FREQUENCIES + u] += across[y * FREQUENCIES + u] * COSINES[v][y];
                }
            }
        }
        return waves;
    }

    /** How many of the 64 bits differ. */
    public int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** How far the colours are from each other where they are furthest: 0, or up to 442 from black to white. */
    public double colourDistance(PerceptualHash other) {
        double furthest = 0;
        for (int cell = 0; cell < colours.length; cell += 3) {
            double square = 0;
            for (int i = cell; i < cell + 3; i++) {
                square += Math.pow(colours[i] - other.colours[i], 2);
            }
            furthest = Math.max(furthest, Math.sqrt(square));
        }
        return furthest;
    }
}
