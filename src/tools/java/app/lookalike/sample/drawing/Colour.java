package app.lookalike.sample.drawing;

import java.awt.Color;

/** Colours by the names that Kaggle's catalogue uses, with the shade we draw for each. */
public enum Colour {
    BLACK("Black", 0x2b2b2f),
    WHITE("White", 0xf5f4f2),
    OFF_WHITE("Off White", 0xede8dc),
    CREAM("Cream", 0xf3e8cb),
    BEIGE("Beige", 0xd9c4a0),
    TAN("Tan", 0xbf8a55),
    KHAKI("Khaki", 0xa8956a),
    BROWN("Brown", 0x70472c),
    COFFEE_BROWN("Coffee Brown", 0x4b3226),
    RUST("Rust", 0xa84c22),
    COPPER("Copper", 0xb87350),
    GOLD("Gold", 0xcfa349),
    SILVER("Silver", 0xc3c7cb),
    STEEL("Steel", 0x979fa7),
    GREY("Grey", 0x8d9096),
    GREY_MELANGE("Grey Melange", 0xa9abaf),
    CHARCOAL("Charcoal", 0x4a4d53),
    NAVY_BLUE("Navy Blue", 0x232f57),
    BLUE("Blue", 0x2f66b5),
    TURQUOISE_BLUE("Turquoise Blue", 0x2fb3c4),
    TEAL("Teal", 0x14727a),
    SEA_GREEN("Sea Green", 0x4ea78b),
    GREEN("Green", 0x2f7d46),
    LIME_GREEN("Lime Green", 0x9ac63b),
    OLIVE("Olive", 0x6a6238),
    YELLOW("Yellow", 0xf2ce3a),
    MUSTARD("Mustard", 0xcd9725),
    ORANGE("Orange", 0xea7a24),
    PEACH("Peach", 0xf5b795),
    RED("Red", 0xc62630),
    MAROON("Maroon", 0x6f1d29),
    PINK("Pink", 0xe88aa8),
    MAGENTA("Magenta", 0xbf2a76),
    MAUVE("Mauve", 0xa9809f),
    LAVENDER("Lavender", 0xb6a5d6),
    PURPLE("Purple", 0x643a8c);

    private final String label;
    private final Color shade;

    Colour(String label, int rgb) {
        this.label = label;
        this.shade = new Color(rgb);
    }

    /** The name as the catalogue writes it. */
    public String label() {
        return label;
    }

    /** The colour as it is drawn in even light. */
    Color shade() {
        return shade;
    }

    /** True for shades on which a dark figure reads better than a light one. */
    public boolean light() {
        return luma(shade) > 150;
    }

    private static double luma(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    }

    /** A colour between two others: 0 gives the first, 1 the second. */
    public static Color mix(Color first, Color second, double share) {
        double keep = 1 - share;
        return new Color(
                (int) Math.round(first.getRed() * keep + second.getRed() * share),
                (int) Math.round(first.getGreen() * keep + second.getGreen() * share),
                (int) Math.round(first.getBlue() * keep + second.getBlue() * share));
    }

    public static Color darker(Color color, double share) {
        return mix(color, new Color(0x121216), share);
    }

    public static Color lighter(Color color, double share) {
        return mix(color, Color.WHITE, share);
    }

    /** The same colour, partly see-through: 0 clear, 1 opaque. */
    public static Color clear(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** A shade that stands out a little from the given one: darker on light, lighter on dark. */
    public static Color contrast(Color color, double share) {
        return luma(color) > 95 ? darker(color, share) : lighter(color, share);
    }
}
