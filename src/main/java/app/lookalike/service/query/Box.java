package app.lookalike.service.query;

import app.lookalike.engine.image.RgbImage;

/**
 * A rectangle within a picture, relative to its sides, so that it means the same at every size.
 *
 * @param left 0 to 1, less than {@code right}
 * @param top 0 to 1, less than {@code bottom}
 * @param right 0 to 1
 * @param bottom 0 to 1
 */
public record Box(double left, double top, double right, double bottom) {
    /** All of the picture. */
    public static final Box WHOLE = new Box(0, 0, 1, 1);

    /** A side is at least this long. */
    public static final double MIN_SIDE = 0.05;

    /** Refuses what lies outside of the picture or has no inside. */
    public Box {
        if (!(left >= 0 && left < right && right <= 1 && top >= 0 && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException(
                    "No part of a picture: " + left + ", " + top + ", " + right + ", " + bottom);
        }
    }

    /** The box between two corners, wherever they are: brought into the picture and to the least size. */
    public static Box between(double x1, double y1, double x2, double y2) {
        double left = Math.min(within(Math.min(x1, x2)), 1 - MIN_SIDE);
        double top = Math.min(within(Math.min(y1, y2)), 1 - MIN_SIDE);
        return new Box(
                left,
                top,
                Math.max(within(Math.max(x1, x2)), left + MIN_SIDE),
                Math.max(within(Math.max(y1, y2)), top + MIN_SIDE));
    }

    private static double within(double position) {
        return Math.max(0, Math.min(1, position));
    }

    /** The same size elsewhere, as far as the picture goes. */
    public Box moved(double right, double down) {
        double dx = Math.max(-left, Math.min(1 - this.right, right));
        double dy = Math.max(-top, Math.min(1 - bottom, down));
        return new Box(within(left + dx), within(top + dy), within(this.right + dx), within(bottom + dy));
    }

    /** Right end minus left end. */
    public double width() {
        return right - left;
    }

    /** Bottom minus top. */
    public double height() {
        return bottom - top;
    }

    /** Its pixels of that picture, at least one. */
    public RgbImage of(RgbImage picture) {
        int x = (int) Math.min(picture.width() - 1, Math.round(left * picture.width()));
        int y = (int) Math.min(picture.height() - 1, Math.round(top * picture.height()));
        int columns = (int) Math.max(1, Math.round(right * picture.width()) - x);
        int rows = (int) Math.max(1, Math.round(bottom * picture.height()) - y);
        return picture.crop(x, y, columns, rows);
    }
}
