package app.lookalike.engine.image.segment;

/**
 * A rectangle of a picture, in pixels, that may hold a thing.
 *
 * @param left 0 or more
 * @param top 0 or more
 * @param width 1 or more
 * @param height 1 or more
 * @param filled part of the rectangle that the thing covers, above 0, at most 1
 */
public record Region(int left, int top, int width, int height, double filled) {
    /** Intersection over union of two rectangles, 0 to 1. */
    public double overlap(Region other) {
        double both = common(other);
        return both / (area() + other.area() - both);
    }

    /** The part of the smaller rectangle that both have, 0 to 1. */
    public double shared(Region other) {
        return common(other) / Math.min(area(), other.area());
    }

    /** The same in a picture that is so many times as large. */
    public Region scaled(double factor) {
        return new Region(
                (int) (left * factor),
                (int) (top * factor),
                (int) Math.max(1, width * factor),
                (int) Math.max(1, height * factor),
                filled);
    }

    private double common(Region other) {
        double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    private double area() {
        return (double) width * height;
    }
}
