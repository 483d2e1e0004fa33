package app.lookalike.engine.image.colour;

/**
 * A colour in CIE L*a*b*, white D65, where equal distances look about equally different.
 *
 * @param lightness L*, 0 to 100
 * @param a from green to red
 * @param b from blue to yellow
 * @see <a href="https://www.color.org/chardata/rgb/srgb.xalter">sRGB, IEC 61966-2-1</a>; CIE 15 for L*a*b*
 */
public record LabColour(double lightness, double a, double b) {
    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;
    private static final double[] LINEAR = linear();

    /** The colour of a pixel in sRGB, each channel 0 to 255. */
    public static LabColour of(int red, int green, int blue) {
        double r = LINEAR[red];
        double g = LINEAR[green];
        double b = LINEAR[blue];
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
        return new LabColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** The colour of {@code 0xRRGGBB}. */
    public static LabColour of(int rgb) {
        return of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** The nearest colour of sRGB as {@code 0xRRGGBB}, each channel by itself. */
    public int rgb() {
        double fy = (lightness + 16) / 116;
        double x = WHITE_X * cube(fy + a / 500);
        double y = cube(fy);
        double z = WHITE_Z * cube(fy - b / 200);
        return (channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z) << 16)
                | (channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z) << 8)
                | channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
    }

    /** How different two colours look (ΔE of 1976): below 2 hardly at all, 10 clearly, black and white 100. */
    public double distanceTo(LabColour other) {
        double l = lightness - other.lightness;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(l * l + da * da + db * db);
    }

    private static double root(double t) {
        return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
    }

    private static double cube(double f) {
        double cubed = f * f * f;
        return cubed > EPSILON ? cubed : (116 * f - 16) / KAPPA;
    }

    private static int channel(double linear) {
        double v = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, v)));
    }

    private static double[] linear() {
        double[] linear = new double[256];
        for (int i = 0; i < 256; i++) {
            double v = i / 255.0;
            linear[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
        return linear;
    }
}
