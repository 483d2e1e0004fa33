package app.lookalike.engine.image.colour;

import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;

/**
 * The colours of the thing in a picture: a histogram over CIE L*a*b* of the foreground, in 5 × 8 × 8 bins. A pixel is
 * shared among the bins around it, so that a slightly other shade is slightly another histogram, and weighs more the
 * nearer it is to the centre, where the product is. Of each bin the square root, and the whole of unit length: the dot
 * product of two is then the Bhattacharyya coefficient of the distributions, 0 to 1.
 *
 * @see LabColour
 */
public final class LabHistogram {
    private static final int LIGHTNESS = 5;
    private static final int CHROMA = 8;

    /** Numbers in a histogram. */
    public static final int BINS = LIGHTNESS * CHROMA * CHROMA;

    /** Colours of larger pictures are not more exact. */
    private static final int SIDE = 80;

    /** A pixel whose darkest channel is as light as this is background: product pictures stand on white. */
    private static final int WHITE = 235;

    /** Fewer such pixels are dust, and the product itself is white: then all pixels are used. */
    private static final double LEAST_FOREGROUND = 0.01;

    /** Standard deviation of the weight around the centre, as a part of width and height. */
    private static final double SPREAD = 0.3;

    /** a* and b* of all colours of sRGB but the most glaring lie between minus and plus this. */
    private static final double CHROMA_RANGE = 80;

    private final BilinearResizer resizer = new BilinearResizer();

    /**
     * The histogram.
     *
     * @return {@link #BINS} numbers, 0 to 1, of unit length
     */
    public float[] of(RgbImage picture) {
        RgbImage small = resizer.scaleToFit(picture, SIDE, SIDE);
        double[] bins = new double[BINS];
        if (!fill(small, true, bins)) {
            fill(small, false, bins);
        }
        double sum = 0;
        for (double bin : bins) {
            sum += bin;
        }
        float[] histogram = new float[BINS];
        for (int i = 0; i < BINS; i++) {
            histogram[i] = (float) Math.sqrt(bins[i] / sum);
        }
        return histogram;
    }

    /**
     * The colour that a histogram has most of: the mean over the fullest bin and those around it. So skin, soles and
     * prints do not grey it as they grey the mean of all.
     *
     * @param histogram of {@link #of}
     */
    public static LabColour dominant(float[] histogram) {
        int fullest = 0;
        for (int i = 1; i < BINS; i++) {
            fullest = histogram[i] > histogram[fullest] ? i : fullest;
        }
        double sum = 0;
        double l = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < BINS; i++) {
            if (touches(i, fullest)) {
                double share = (double) histogram[i] * histogram[i]; // what of() took the root of
                sum += share;
                l += share * lightnessBin(i);
                a += share * aBin(i);
                b += share * bBin(i);
            }
        }
        return new LabColour(100 * l / sum / (LIGHTNESS - 1), chroma(a / sum), chroma(b / sum));
    }

    private static boolean touches(int bin, int other) {
        return Math.abs(lightnessBin(bin) - lightnessBin(other)) <= 1
                && Math.abs(aBin(bin) - aBin(other)) <= 1
                && Math.abs(bBin(bin) - bBin(other)) <= 1;
    }

    private static int lightnessBin(int bin) {
        return bin / (CHROMA * CHROMA);
    }

    private static int aBin(int bin) {
        return bin / CHROMA % CHROMA;
    }

    private static int bBin(int bin) {
        return bin % CHROMA;
    }

    private static double chroma(double bin) {
        return bin / (CHROMA - 1) * 2 * CHROMA_RANGE - CHROMA_RANGE;
    }

    /** Whether there was enough to count. */
    private static boolean fill(RgbImage image, boolean foregroundOnly, double[] bins) {
        byte[] pixels = image.pixels();
        double[] across = weights(image.width());
        double[] down = weights(image.height());
        int counted = 0;
        for (int y = 0, p = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++, p += 3) {
                int red = pixels[p] & 0xff;
                int green = pixels[p + 1] & 0xff;
                int blue = pixels[p + 2] & 0xff;
                if (!foregroundOnly || Math.min(red, Math.min(green, blue)) < WHITE) {
                    add(red, green, blue, across[x] * down[y], bins);
                    counted++;
                }
            }
        }
        return counted >= LEAST_FOREGROUND * image.width() * image.height();
    }

    private static void add(int red, int green, int blue, double weight, double[] bins) {
        LabColour colour = LabColour.of(red, green, blue);
        double l = position(colour.lightness() / 100, LIGHTNESS);
        double a = position((colour.a() + CHROMA_RANGE) / (2 * CHROMA_RANGE), CHROMA);
        double c = position((colour.b() + CHROMA_RANGE) / (2 * CHROMA_RANGE), CHROMA);
        for (int corner = 0; corner < 8; corner++) {
            int i = (int) l + (corner >> 2);
            int j = (int) a + (corner >> 1 & 1);
            int k = (int) c + (corner & 1);
            double share = share(l, i) * share(a, j) * share(c, k);
            if (share > 0) {
                bins[(i * CHROMA + j) * CHROMA + k] += weight * share;
            }
        }
    }

    /** Where between the centres of the first and the last bin a value from 0 to 1 lies. */
    private static double position(double value, int bins) {
        return Math.max(0, Math.min(bins - 1, value * (bins - 1)));
    }

    private static double share(double position, int bin) {
        return Math.max(0, 1 - Math.abs(position - bin));
    }

    private static double[] weights(int length) {
        double[] weights = new double[length];
        for (int i = 0; i < length; i++) {
            double offCentre = ((i + 0.5) / length - 0.5) / SPREAD;
            weights[i] = Math.exp(-offCentre * offCentre / 2);
        }
        return weights;
    }
}
