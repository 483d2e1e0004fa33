package app.lookalike.sample.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Small parts that many products share: buttons, zips, buckles, polished metal. */
public final class Details {

    /** Brass and steel of fittings. */
    public static final Color BRASS = new Color(0xc9a052);

    public static final Color NICKEL = new Color(0xb4b9be);

    private Details() {}

    /** A four-hole button. */
    public static void button(Canvas canvas, double x, double y, double radius, Color color) {
        canvas.draw(canvas.piece(Outline.circle(x, y, radius), Cloth.plain(color, Material.PLASTIC))
                .padded(radius * 0.5, radius * 0.4)
                .shadow(0.45, 1)
                .rim(0.5));
        Color hole = Colour.clear(Color.BLACK, 0.45);
        for (int i = 0; i < 4; i++) {
            double off = radius * 0.27;
            double across = x + (i % 2 == 0 ? -off : off);
            double down = y + (i < 2 ? -off : off);
            canvas.ink(Outline.line(across, down, across, down + 0.01), hole, 0.55);
        }
    }

    /** A metal stud or snap. */
    public static void stud(Canvas canvas, double x, double y, double radius, Color metal) {
        canvas.draw(canvas.piece(Outline.circle(x, y, radius), Cloth.plain(metal, Material.METAL))
                .padded(radius * 0.7, radius * 0.8)
                .shadow(0.5, 0.8)
                .rim(0.4));
    }

    /** A closed zip along a line: tape, teeth and a puller at its start. */
    public static void zip(Canvas canvas, Shape line, Color tape, Color metal, boolean puller) {
        canvas.ink(line, Colour.darker(tape, 0.35), 4.2);
        canvas.ink(line, metal, 1.9);
        canvas.stitchesIn(line, Colour.clear(Color.BLACK, 0.5), 1.9, 0.9f, 0.9f);
        if (puller) {
            double[] start = start(line);
            canvas.draw(
                    canvas.piece(Outline.box(start[0], start[1] + 2, 1.8, 2.4, 0.8), Cloth.plain(metal, Material.METAL))
                            .padded(1, 0.9)
                            .shadow(0.4, 1));
            canvas.draw(
                    canvas.piece(Outline.box(start[0], start[1] + 7.5, 1.3, 4, 1.2), Cloth.plain(metal, Material.METAL))
                            .padded(0.8, 0.8)
                            .shadow(0.4, 1));
        }
    }

    /** A rectangular buckle frame with a prong. */
    public static void buckle(Canvas canvas, double x, double y, double across, double down, double bar, Color metal) {
        Shape frame = ring(Outline.box(x, y, across, down, 2.2), bar);
        canvas.draw(canvas.piece(frame, Cloth.plain(metal, Material.METAL))
                .padded(bar * 0.4, bar * 0.5)
                .shadow(0.5, 1.6));
        canvas.draw(canvas.piece(
                        Outline.box(x + bar * 0.3, y, across + bar * 0.2, bar * 0.32, 0.6),
                        Cloth.plain(metal, Material.METAL))
                .padded(bar * 0.3, bar * 0.3)
                .shadow(0.5, 1.2));
    }

    /** A chain along a line, link by link. */
    public static void chain(Canvas canvas, Shape line, Cloth metal) {
        double[] previous = {0, 0};
        double left = 0;
        int count = 0;
        double[] point = new double[6];
        for (PathIterator path = line.getPathIterator(null, 0.05); !path.isDone(); path.next()) {
            boolean start = path.currentSegment(point) == PathIterator.SEG_MOVETO;
            double length = start ? 0 : Math.hypot(point[0] - previous[0], point[1] - previous[1]);
            double angle = Math.atan2(point[1] - previous[1], point[0] - previous[0]);
            while (length >= left && length > 0) {
                double share = left / length;
                double x = previous[0] + (point[0] - previous[0]) * share;
                double y = previous[1] + (point[1] - previous[1]) * share;
                boolean flat = count++ % 2 == 0;
                Shape link = ring(Outline.ellipse(0, 0, 4.4, flat ? 2.7 : 1.1), 1.7);
                AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                place.rotate(angle);
                canvas.draw(canvas.piece(place.createTransformedShape(link), metal)
                        .padded(0.8, 0.9)
                        .shadow(0.3, 1));
                left += 5.6;
            }
            left -= length;
            previous[0] = point[0];
            previous[1] = point[1];
        }
    }

    /** A turning clasp: a plate with a knob. */
    public static void clasp(Canvas canvas, double x, double y, double across, double down, Color metal) {
        Cloth plate = Cloth.plain(metal, Material.METAL);
        canvas.draw(canvas.piece(Outline.box(x, y, across, down, 2.6), plate)
                .painted(polish(x - across, y - down, x + across, y + down, metal))
                .padded(2, 1.4)
                .shadow(0.5, 2.2));
        canvas.draw(canvas.piece(Outline.box(x, y, across * 0.3, down * 0.66, 1.4), plate)
                .padded(1.6, 1.8)
                .shadow(0.5, 1.4));
    }

    /** The band of a given width along a shape's edge. */
    public static Shape ring(Shape shape, double width) {
        return band(shape, width);
    }

    /** A stroke as a shape, with blunt ends. */
    public static Shape band(Shape path, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND).createStrokedShape(path);
    }

    /** A stroke as a shape, with round ends. */
    public static Shape cord(Shape path, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path);
    }

    /** What polished metal mirrors: dark and light bands along a line. */
    public static Paint polish(double x1, double y1, double x2, double y2, Color metal) {
        return new LinearGradientPaint(
                (float) x1,
                (float) y1,
                (float) x2,
                (float) y2,
                new float[] {0, 0.18f, 0.36f, 0.52f, 0.74f, 1},
                new Color[] {
                    Colour.darker(metal, 0.25),
                    Colour.lighter(metal, 0.55),
                    metal,
                    Colour.darker(metal, 0.35),
                    Colour.lighter(metal, 0.4),
                    Colour.darker(metal, 0.3)
                });
    }

    /** A smooth change between colours along a line, in even steps. */
    public static Paint gradient(double x1, double y1, double x2, double y2, Color... colors) {
        float[] stops = new float[colors.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = i / (float) (stops.length - 1);
        }
        return new LinearGradientPaint((float) x1, (float) y1, (float) x2, (float) y2, stops, colors);
    }

    private static double[] start(Shape line) {
        double[] point = new double[6];
        PathIterator path = new Path2D.Double(line).getPathIterator(null);
        path.currentSegment(point);
        return point;
    }
}
