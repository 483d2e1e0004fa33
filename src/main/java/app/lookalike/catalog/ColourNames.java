package app.lookalike.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the colour names of Kaggle's catalogue look like, in the order of a colour chart: from white by grey to black,
 * then round the colour circle. The values are ours, chosen by eye from the products that bear the names.
 */
public final class ColourNames {
    private static final Map<String, Integer> RGB = new LinkedHashMap<>();
    private static final Map<String, Integer> RANK = new LinkedHashMap<>();

    static {
        put("white", 0xffffff);
        put("off white", 0xf6f2e7);
        put("cream", 0xf7ecc9);
        put("grey melange", 0xb9bbbe);
        put("silver", 0xc3c7cb);
        put("metallic", 0xa9adb2);
        put("steel", 0x8a949e);
        put("grey", 0x82868b);
        put("charcoal", 0x43474c);
        put("black", 0x17181a);
        put("mushroom brown", 0x9c8471);
        put("taupe", 0x8b7d70);
        put("coffee brown", 0x4f3627);
        put("brown", 0x6f4628);
        put("bronze", 0x9a6a35);
        put("copper", 0xb46a3c);
        put("tan", 0xc79a68);
        put("khaki", 0xb3a277);
        put("beige", 0xddcba6);
        put("nude", 0xe8c5ab);
        put("skin", 0xeabf9f);
        put("peach", 0xffb892);
        put("rust", 0xa9431e);
        put("orange", 0xf47b20);
        put("mustard", 0xd5a021);
        put("gold", 0xd4ae3a);
        put("yellow", 0xf8d92f);
        put("olive", 0x6f7036);
        put("lime green", 0x9bd12f);
        put("fluorescent green", 0x5dfc35);
        put("green", 0x2f8c46);
        put("sea green", 0x2e9c76);
        put("teal", 0x11797c);
        put("turquoise blue", 0x22b5c4);
        put("blue", 0x2a63c4);
        put("navy blue", 0x1b2a55);
        put("lavender", 0xb9a6de);
        put("purple", 0x71388f);
        put("mauve", 0xb784a7);
        put("magenta", 0xc8258a);
        put("pink", 0xf08bb4);
        put("rose", 0xd9597c);
        put("red", 0xce2029);
        put("maroon", 0x7a1b2d);
        put("burgundy", 0x66152f);
    }

    private ColourNames() {}

    private static void put(String name, int rgb) {
        RANK.put(name, RGB.size());
        RGB.put(name, rgb);
    }

    /**
     * How a colour looks.
     *
     * @param name in any case, such as "Navy Blue"
     * @return 0xRRGGBB; empty for a name that is not in the table, such as "Multi"
     */
    public static OptionalInt rgbOf(String name) {
        Integer rgb = RGB.get(name.toLowerCase(Locale.ROOT));
        return rgb == null ? OptionalInt.empty() : OptionalInt.of(rgb);
    }

    /** Where a colour stands in the order of the chart, from 0; unknown ones come last. */
    public static int rankOf(String name) {
        return RANK.getOrDefault(name.toLowerCase(Locale.ROOT), RGB.size());
    }
}
