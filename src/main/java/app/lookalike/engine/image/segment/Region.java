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
        double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double both = across * down;
        return both / ((double) width * height + (double) other.width * other.height - both);
    }
}
