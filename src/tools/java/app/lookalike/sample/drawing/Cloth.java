package app.lookalike.sample.drawing;

import java.awt.Color;

/**
 * What a piece is cut from.
 *
 * @param ground the main colour
 * @param material how the surface looks
 * @param pattern what is woven or printed into it
 * @param figure colour of the pattern's figures
 * @param second another colour, for patterns that have three
 * @param size how large the pattern is, 1 as designed
 * @param angle how the cloth is turned, in degrees
 * @param seed places irregular figures
 */
public record Cloth(
        Color ground,
        Material material,
        Pattern pattern,
        Color figure,
        Color second,
        double size,
        double angle,
        long seed) {

    /** Cloth in one colour. */
    public static Cloth plain(Color ground, Material material) {
        return new Cloth(ground, material, Pattern.PLAIN, ground, ground, 1, 0, 1);
    }

    /** The same cloth, turned by some degrees more. */
    public Cloth turned(double degrees) {
        return new Cloth(ground, material, pattern, figure, second, size, angle + degrees, seed);
    }

    /** The same cloth with its pattern drawn larger or smaller. */
    public Cloth scaled(double factor) {
        return new Cloth(ground, material, pattern, figure, second, size * factor, angle, seed);
    }

    /** The same cloth in the shade: what one sees of the inside. */
    public Cloth shaded(double share) {
        return new Cloth(
                Colour.darker(ground, share),
                material,
                pattern,
                Colour.darker(figure, share),
                Colour.darker(second, share),
                size,
                angle,
                seed);
    }

    /** The same cloth without its pattern. */
    public Cloth unprinted() {
        return plain(ground, material);
    }

    /** The ground colour alone, in another material. */
    public Cloth as(Material other) {
        return plain(ground, other);
    }
}
