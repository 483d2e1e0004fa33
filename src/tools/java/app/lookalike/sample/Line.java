package app.lookalike.sample;

import static app.lookalike.sample.drawing.Colour.*;
import static app.lookalike.sample.drawing.Pattern.*;

import app.lookalike.sample.accessory.Watches;
import app.lookalike.sample.drawing.Colour;
import app.lookalike.sample.drawing.Look;
import app.lookalike.sample.drawing.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of goods: an article type in Kaggle's vocabulary and what may vary within it.
 *
 * @param count how many products it has
 * @param noun what a product name calls one
 * @param womenPercent how many of the cuts that anyone wears are for women
 * @param seasons the seasons to choose from, repeated where likelier
 * @param occasions the usages to choose from, repeated where likelier
 */
record Line(
        String masterCategory,
        String subCategory,
        String articleType,
        Look.Drawer drawer,
        int count,
        String noun,
        int womenPercent,
        String seasons,
        String occasions,
        List<Colour> colours,
        List<Cut> cuts) {

    /** For whom a product is sold. */
    enum Wearer {
        MEN("Men"),
        WOMEN("Women"),
        UNISEX("Unisex"),
        ANYONE("");

        private final String gender;

        Wearer(String gender) {
            this.gender = gender;
        }

        String gender() {
            return gender;
        }
    }

    /**
     * One shape of the line.
     *
     * @param key what the drawer knows it by
     * @param phrase how a name says it
     * @param noun what replaces the line's noun; empty for nothing
     */
    record Cut(String key, String phrase, String noun, Wearer wearer, List<Pattern> patterns) {

        static Cut of(Wearer wearer, String key, Pattern... patterns) {
            return new Cut(key, key, "", wearer, patterns.length == 0 ? List.of(PLAIN) : List.of(patterns));
        }

        Cut called(String newPhrase, String newNoun) {
            return new Cut(key, newPhrase, newNoun, wearer, patterns);
        }
    }

    static final List<Colour> CLOTHES = List.of(
            BLACK,
            WHITE,
            NAVY_BLUE,
            BLUE,
            GREY,
            RED,
            GREEN,
            MAROON,
            YELLOW,
            PINK,
            PURPLE,
            TEAL,
            OLIVE,
            ORANGE,
            PEACH,
            LAVENDER,
            TURQUOISE_BLUE,
            MUSTARD,
            OFF_WHITE,
            SEA_GREEN,
            CHARCOAL,
            BEIGE,
            MAGENTA);
    static final List<Colour> LEATHERS =
            List.of(BLACK, BROWN, TAN, COFFEE_BROWN, MAROON, NAVY_BLUE, GREY, RED, BEIGE, RUST);
    static final List<Colour> EARTH =
            List.of(KHAKI, BEIGE, NAVY_BLUE, BLACK, GREY, OLIVE, CHARCOAL, BROWN, CREAM, MAROON);
    static final List<Colour> FANCY = List.of(
            BLACK,
            RED,
            BEIGE,
            GOLD,
            SILVER,
            PINK,
            NAVY_BLUE,
            TAN,
            MAROON,
            PURPLE,
            TEAL,
            WHITE,
            MUSTARD,
            PEACH,
            BROWN,
            MAGENTA,
            TURQUOISE_BLUE,
            CREAM);
    static final Pattern[] SHIRTINGS = {PLAIN, PLAIN, PINSTRIPES, CHECKS, GINGHAM, WINDOWPANE, CHECKS, PIN_DOTS, STRIPES
    };
    static final Pattern[] PRINTS = {PLAIN, PLAIN, FLORAL, DOTS, LEAVES, STRIPES, WAVES, DIAMONDS, BRUSH};

    /** Everything the sample sells. */
    static List<Line> all() {
        return Stream.of(ApparelLines.ALL, FootwearLines.ALL, AccessoryLines.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** A list of colours and some more. */
    static List<Colour> with(List<Colour> colours, Colour... more) {
        EnumSet<Colour> all = EnumSet.copyOf(colours);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /** True where some of the products are made for children. */
    boolean forChildren() {
        return articleType.equals("Tshirts") || articleType.equals("Sweatshirts");
    }

    /** Rules out what nobody makes: white leather jackets, metal frames in pink. */
    boolean wears(Cut cut, Colour colour) {
        return switch (cut.key()) {
            case "Denim" ->
                EnumSet.of(BLUE, NAVY_BLUE, BLACK, GREY, CHARCOAL, WHITE).contains(colour);
            case "Biker" ->
                EnumSet.of(BLACK, BROWN, TAN, MAROON, CHARCOAL, RED, OLIVE).contains(colour);
            case "Aviator" -> EnumSet.of(GOLD, SILVER, STEEL, BLACK, BROWN).contains(colour);
            case "Loafer" -> LEATHERS.contains(colour);
            case "Suede" -> colour != WHITE;
            case "Square Dial", "Diver" -> !Watches.metallic(colour) || colour == SILVER || colour == GOLD;
            default -> true;
        };
    }

    /** What a product of this line is for; percent decides between its occasions. */
    String usage(Look look, int percent) {
        if (look.is("Sports") || look.is("Running")) {
            return "Sports";
        }
        if (look.is("Pencil")) {
            return "Formal";
        }
        List<String> choices = List.of(occasions.split(" "));
        return choices.get(percent * choices.size() / 100);
    }
}
