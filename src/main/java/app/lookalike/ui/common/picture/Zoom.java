package app.lookalike.ui.common.picture;

/**
 * Which part of the pictures is seen. Lengths are relative to the plates that the pictures are on, so that one zoom fits
 * both; they count from the plate's middle, to the right and downwards, so that its edges are at ±0.5.
 *
 * @param factor how much larger than as it fits, 1 to {@value #MAX}
 * @param x where the plate's content has its middle, at most (factor − 1) / 2 from the plate's
 * @param y the same downwards
 */
public record Zoom(double factor, double x, double y) {
    /** More shows nothing but single pixels. */
    public static final double MAX = 16;

    /** The whole pictures. */
    public static final Zoom NONE = new Zoom(1, 0, 0);

    /** Brings the values into their ranges. */
    public Zoom {
        factor = within(factor, 1, MAX);
        double free = (factor - 1) / 2;
        x = within(x, -free, free);
        y = within(y, -free, free);
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value)) + 0.0; // -0 would be another record
    }

    /** Whether not all is seen. */
    public boolean isZoomed() {
        return factor > 1;
    }

    /** So much larger; what is at that point of the plate stays there, as far as the edges allow. */
    public Zoom by(double times, double atX, double atY) {
        double now = within(factor * times, 1, MAX);
        return new Zoom(now, atX - (atX - x) / factor * now, atY - (atY - y) / factor * now);
    }

    /** The content so much further to the right and down. */
    public Zoom moved(double right, double down) {
        return new Zoom(factor, x + right, y + down);
    }
}
