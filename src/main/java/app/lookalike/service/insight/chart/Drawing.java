package app.lookalike.service.insight.chart;

import java.util.List;

/**
 * A chart as shapes, in the order in which they are painted.
 *
 * @param title what it shows
 * @param width in pixels
 * @param height in pixels
 * @param background {@code 0xRRGGBB}
 * @param shapes what is on it
 */
public record Drawing(String title, double width, double height, int background, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** One shape. */
    public sealed interface Shape {}

    /**
     * A rectangle.
     *
     * @param place where its own coordinates lie in the drawing
     * @param width in pixels
     * @param height in pixels
     * @param radius of its corners, in pixels
     * @param ink its colour
     */
    public record Box(Place place, double width, double height, double radius, Ink ink) implements Shape {}

    /**
     * A line of text.
     *
     * @param place where its own coordinates lie in the drawing; the text begins at their origin, on the base line
     * @param text the line
     * @param width that it is fitted to where the typeface is another one, in pixels
     * @param font its typeface
     * @param ink its colour
     */
    public record Line(Place place, String text, double width, Typeface font, Ink ink) implements Shape {}

    /**
     * An affine transform: {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f}, as SVG's {@code matrix}.
     *
     * @param a of x in x'
     * @param b of x in y'
     * @param c of y in x'
     * @param d of y in y'
     * @param e offset of x'
     * @param f offset of y'
     */
    public record Place(double a, double b, double c, double d, double e, double f) {}

    /**
     * A colour.
     *
     * @param rgb {@code 0xRRGGBB}
     * @param opacity 0 to 1
     */
    public record Ink(int rgb, double opacity) {}

    /**
     * A typeface.
     *
     * @param family such as "Inter"
     * @param size in pixels
     * @param weight 400 for regular, 700 for bold
     */
    public record Typeface(String family, double size, int weight) {}
}
