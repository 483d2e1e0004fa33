package app.lookalike.sample.drawing;

import java.awt.Color;
import java.util.Random;

/**
 * What one product looks like; its labels and name are made from the same values.
 *
 * @param articleType Kaggle's article type
 * @param cut which of the drawer's shapes, in words that a product name can use; empty for the usual one
 * @param colour the colour that is drawn and named
 * @param pattern the pattern that is drawn and named
 * @param women cut for women (or girls)
 * @param seed makes proportions, folds and second colours its own
 */
public record Look(String articleType, String cut, Colour colour, Pattern pattern, boolean women, long seed) {

    private static final int[] LIGHT_FIGURES = {0xf4f1ea, 0xf3e6c4, 0xd7dde4, 0xf0c9c4, 0xe9d9a8, 0xbfd3e6};
    private static final int[] DARK_FIGURES = {0x27335c, 0x7a1f2c, 0x2c2c30, 0x1f6a70, 0x5b3a80, 0x4a5a2c};

    /** Draws the product. */
    public interface Drawer {
        /** Draws the look on an empty canvas. */
        void draw(Canvas canvas, Look look);
    }

    /** A fresh source of this product's own chances; the same salt gives the same ones. */
    public Random random(int salt) {
        Random random = new Random(seed * 6364136223846793005L + salt * 1442695040888963407L);
        random.nextDouble();
        return random;
    }

    /** A number of this product's own between two bounds. */
    public double between(int salt, double from, double to) {
        return from + (to - from) * random(salt).nextDouble();
    }

    /** One of several choices, 0 to count - 1, this product's own. */
    public int choice(int salt, int count) {
        return random(salt).nextInt(count);
    }

    public boolean is(String other) {
        return cut.equals(other);
    }

    public Color shade() {
        return colour.shade();
    }

    /** A colour that figures and trimmings of this product have. */
    public Color figure() {
        int[] figures = colour.light() ? DARK_FIGURES : LIGHT_FIGURES;
        return new Color(figures[choice(901, figures.length)]);
    }

    /** A second one, between the ground and something warm or cool. */
    public Color second() {
        int[] seconds = {0xc9463d, 0xe2a73b, 0x4c86b8, 0x5f9a72, 0xd88f9c, 0x8d6fae};
        Color second = new Color(seconds[choice(902, seconds.length)]);
        return Colour.mix(second, figure(), 0.25);
    }

    /** The cloth of this product in some material, with its pattern. */
    public Cloth cloth(Material material) {
        return new Cloth(shade(), material, pattern, figure(), second(), between(903, 0.85, 1.2), 0, seed);
    }

    /** The cloth without the pattern. */
    public Cloth plain(Material material) {
        return Cloth.plain(shade(), material);
    }

    /** Washed denim of this product's colour. */
    public Cloth denim() {
        double wash = colour.light() ? 0.1 : between(904, 0.25, 0.42);
        return Cloth.plain(Colour.mix(shade(), new Color(0x66707c), wash), Material.DENIM);
    }

    /** Thread that shows a little on the ground. */
    public Color thread() {
        return Colour.clear(Colour.contrast(shade(), 0.35), 0.8);
    }
}
