package app.lookalike.sample.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve through points, in picture units (240 × 320). {@link #to} sets a corner, {@link #by} a point that the curve
 * passes smoothly: neighbouring points give its tangent (Catmull-Rom), drawn as cubic Beziers.
 */
public final class Outline {

    /** The axis that symmetric products are mirrored in. */
    public static final double AXIS = 120;

    private record Point(double x, double y, boolean smooth) {}

    private final List<Point> points = new ArrayList<>();

    private Outline() {}

    /** Starts at a corner. */
    public static Outline from(double x, double y) {
        return new Outline().to(x, y);
    }

    /** Starts at a point that a closed curve passes smoothly. */
    public static Outline round(double x, double y) {
        return new Outline().by(x, y);
    }

    public Outline to(double x, double y) {
        points.add(new Point(x, y, false));
        return this;
    }

    public Outline by(double x, double y) {
        points.add(new Point(x, y, true));
        return this;
    }

    /** The curve from the first to the last point. */
    public Path2D open() {
        return path(points, false);
    }

    /** The closed curve. */
    public Path2D close() {
        return path(points, true);
    }

    /** The closed curve that this one and its reflection in the vertical axis make; points on the axis are shared. */
    public Path2D mirrored() {
        return path(withReflection(), true);
    }

    /** The open curve continued by its own reflection, from the left end to the right one. */
    public Path2D mirroredOpen() {
        return path(withReflection(), false);
    }

    private List<Point> withReflection() {
        List<Point> all = new ArrayList<>(points);
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            if (Math.abs(point.x - AXIS) > 1e-6) {
                all.add(new Point(2 * AXIS - point.x, point.y, point.smooth));
            }
        }
        return all;
    }

    private static Path2D path(List<Point> points, boolean closed) {
        int count = points.size();
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(points.get(0).x, points.get(0).y);
        int segments = closed ? count : count - 1;
        for (int i = 0; i < segments; i++) {
            Point start = points.get(i);
            Point end = points.get((i + 1) % count);
            Point before = closed || i > 0 ? points.get((i - 1 + count) % count) : start;
            Point after = closed || i + 2 < count ? points.get((i + 2) % count) : end;
            double reach = Math.hypot(end.x - start.x, end.y - start.y) / 3;
            double[] leaving = direction(start.smooth ? before : start, end);
            double[] arriving = direction(start, end.smooth ? after : end);
            path.curveTo(
                    start.x + leaving[0] * reach,
                    start.y + leaving[1] * reach,
                    end.x - arriving[0] * reach,
                    end.y - arriving[1] * reach,
                    end.x,
                    end.y);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static double[] direction(Point from, Point to) {
        double x = to.x - from.x;
        double y = to.y - from.y;
        double length = Math.max(1e-9, Math.hypot(x, y));
        return new double[] {x / length, y / length};
    }

    /** A shape's reflection in the product's axis. */
    public static Shape mirror(Shape shape) {
        return new AffineTransform(-1, 0, 0, 1, 2 * AXIS, 0).createTransformedShape(shape);
    }

    public static Shape circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    public static Shape ellipse(double x, double y, double across, double down) {
        return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
    }

    /** A rectangle with rounded corners, given by its centre and half sizes. */
    public static Shape box(double x, double y, double across, double down, double corner) {
        return new RoundRectangle2D.Double(x - across, y - down, 2 * across, 2 * down, 2 * corner, 2 * corner);
    }

    public static Path2D line(double x1, double y1, double x2, double y2) {
        return from(x1, y1).to(x2, y2).open();
    }
}
