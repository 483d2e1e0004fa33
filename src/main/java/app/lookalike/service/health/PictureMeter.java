package app.lookalike.service.health;

import app.lookalike.catalog.PictureMeasures;
import app.lookalike.engine.image.RgbImage;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures a decoded picture in one pass over its pixels. Brightness is the luma of ITU-R BT.601, as JPEG has it.
 * Sharpness is the variance of the Laplacian (J. L. Pech-Pacheco et al.: Diatom Autofocusing in Brightfield Microscopy,
 * 2000).
 */
final class PictureMeter {
    private static final double FEW = 0.02;

    /** A few stray pixels of 60 × 80 are dust. */
    private static final double HARDLY_ANY = 0.001;

    /** How far a channel may be off the border's colour, of 255: what JPEG does to a plain area, and a soft shadow. */
    private static final int NEAR = 24;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final int[] luma;
    private final int[] lumas = new int[256];
    private final int[] chromas = new int[256];

    private PictureMeter(RgbImage picture) {
        width = picture.width();
        height = picture.height();
        pixels = picture.pixels();
        luma = new int[width * height];
        for (int i = 0; i < luma.length; i++) {
            int red = pixels[3 * i] & 0xff;
            int green = pixels[3 * i + 1] & 0xff;
            int blue = pixels[3 * i + 2] & 0xff;
            luma[i] = (299 * red + 587 * green + 114 * blue + 500) / 1000;
            lumas[luma[i]]++;
            chromas[Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))]++;
        }
    }

    static PictureMeasures measure(RgbImage picture) {
        return new PictureMeter(picture).measures();
    }

    private PictureMeasures measures() {
        double sum = 0;
        double squares = 0;
        for (int value : luma) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / luma.length;
        int low = quantile(lumas, FEW, luma.length);
        int high = quantile(lumas, 1 - FEW, luma.length);
        int[] background = background();
        return new PictureMeasures(
                mean,
                low,
                high,
                Math.sqrt(Math.max(0, squares / luma.length - mean * mean)),
                quantile(chromas, 1 - HARDLY_ANY, luma.length),
                laplacianVariance(),
                edge(),
                background[0],
                background[1],
                background[2],
                plainness(background));
    }

    /** The colour that most of the outermost pixels have; a median would be what reaches over the edge. */
    private int[] background() {
        Map<Integer, int[]> sums = new HashMap<>();
        int[] most = new int[4];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x = nextOutermost(x, y)) {
                int coarse = 0;
                for (int channel = 0; channel < 3; channel++) {
                    coarse = coarse << 4 | channel(x, y, channel) >> 4;
                }
                int[] sum = sums.computeIfAbsent(coarse, c -> new int[4]);
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += channel(x, y, channel);
                }
                most = ++sum[3] > most[3] ? sum : most;
            }
        }
        return new int[] {most[0] / most[3], most[1] / most[3], most[2] / most[3]};
    }

    /** The next pixel of that row among the outermost; all of the first and the last row are. */
    private int nextOutermost(int x, int y) {
        return y == 0 || y == height - 1 || x == width - 1 ? x + 1 : width - 1;
    }

    private double plainness(int[] colour) {
        int near = 0;
        int all = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x = nextOutermost(x, y)) {
                boolean same = true;
                for (int channel = 0; channel < 3; channel++) {
                    same &= Math.abs(channel(x, y, channel) - colour[channel]) <= NEAR;
                }
                near += same ? 1 : 0;
                all++;
            }
        }
        return (double) near / all;
    }

    private int channel(int x, int y, int channel) {
        return pixels[(y * width + x) * 3 + channel] & 0xff;
    }

    private double laplacianVariance() {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                int value = luma[i - width] + luma[i + width] + luma[i - 1] + luma[i + 1] - 4 * luma[i];
                sum += value;
                squares += (double) value * value;
                n++;
            }
        }
        return n == 0 ? 0 : squares / n - (sum / n) * (sum / n);
    }

    /** Out of focus, even the outline of a product on a plain background is spread over several pixels. */
    private double edge() {
        int[] steps = new int[256];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int right = x + 1 < width ? Math.abs(luma[i] - luma[i + 1]) : 0;
                int below = y + 1 < height ? Math.abs(luma[i] - luma[i + width]) : 0;
                steps[Math.max(right, below)]++;
            }
        }
        int range = quantile(lumas, 1 - HARDLY_ANY, luma.length) - quantile(lumas, HARDLY_ANY, luma.length);
        return range == 0 ? 0 : (double) quantile(steps, 1 - HARDLY_ANY, luma.length) / range;
    }

    /** The least value that this share of all does not exceed. */
    private static int quantile(int[] counts, double share, int total) {
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen >= wanted) {
                return value;
            }
        }
        return counts.length - 1;
    }
}
