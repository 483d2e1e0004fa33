package app.lookalike.engine.image.sample;

import java.awt.image.Raster;

/**
 * Colours in CIE L*a*b* with the white D50, as TIFF stores them in 8 bits, to sRGB: L* from 0 to 255, a* and b* with a
 * sign.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 23</a>; the matrix is
 *     that of sRGB with its white adapted by Bradford's method
 */
public final class LabSamples {
    private static final double WHITE_X = 0.96422;
    private static final double WHITE_Z = 0.82521;
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    private LabSamples() {}

    /**
     * Reads one row.
     *
     * @param samples room for those of the row, {@code width × 3}
     * @param rgb is filled with {@code width × 3} bytes
     */
    public static void row(Raster lab, int y, int[] samples, byte[] rgb) {
        lab.getPixels(0, y, lab.getWidth(), 1, samples);
        for (int i = 0; i < rgb.length; i += 3) {
            double fy = (samples[i] * (100.0 / 255) + 16) / 116;
            double x = WHITE_X * cube(fy + (byte) samples[i + 1] / 500.0);
            double luminance = cube(fy);
            double z = WHITE_Z * cube(fy - (byte) samples[i + 2] / 200.0);
            rgb[i] = channel(3.1338561 * x - 1.6168667 * luminance - 0.4906146 * z);
            rgb[i + 1] = channel(-0.9787684 * x + 1.9161415 * luminance + 0.0334540 * z);
            rgb[i + 2] = channel(0.0719453 * x - 0.2289914 * luminance + 1.4052427 * z);
        }
    }

    private static double cube(double f) {
        double cubed = f * f * f;
        return cubed > EPSILON ? cubed : (116 * f - 16) / KAPPA;
    }

    private static byte channel(double linear) {
        double coded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (byte) Math.max(0, Math.min(255, Math.round(255 * coded)));
    }
}
