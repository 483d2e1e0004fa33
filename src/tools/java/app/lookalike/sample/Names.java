package app.lookalike.sample;

import app.lookalike.sample.drawing.Look;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Product names in the style of a shop, with invented brands; every word is true of the picture. */
final class Names {

    private static final List<String> BRANDS = List.of(
            "Nordkap",
            "Velmora",
            "Tindrell",
            "Oakhollow",
            "Fjellrund",
            "Marisolle",
            "Kesterby",
            "Pellonia",
            "Zarvik",
            "Quillfern",
            "Ostravelle",
            "Hallowick",
            "Brimvale",
            "Sablenne",
            "Torvaldson & Rye",
            "Corvane",
            "Wexmoorland",
            "Aurelisse",
            "Duskrow",
            "Lindhamn");

    private Names() {}

    /** A name such as "Nordkap Men Striped Navy Blue Shirt". */
    static String of(String gender, Line.Cut cut, Look look, String noun, Random random) {
        String brand = BRANDS.get(random.nextInt(BRANDS.size()));
        String colour = look.colour().label();
        String pattern = look.pattern().word();
        String goods = cut.noun().isEmpty() ? noun : cut.noun();
        Stream<String> words = random.nextBoolean()
                ? Stream.of(brand, gender, pattern, colour, cut.phrase(), goods)
                : Stream.of(brand, gender, colour, cut.phrase(), pattern, goods);
        return words.filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What the same product is called when it is listed a second time. */
    static String again(String name) {
        return name + " (New Listing)";
    }
}
