package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.filter.FilterNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and formats attributes on this screen. */
public final class Attributes {
    private Attributes() {}

    /** The name of the attribute. */
    public static String nameOf(Attribute attribute) {
        return Messages.get("attribute." + attribute.key());
    }

    /** Where all attributes stand beside each other, also the levels of the category need names of their own. */
    public static String nameInFilter(Attribute attribute) {
        return FilterNames.of(attribute);
    }

    /** Such as "Summer 2012"; empty where neither is known. */
    public static String season(Product product) {
        return Stream.of(Attribute.SEASON, Attribute.YEAR)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(" "));
    }

    /** The price as people write it in the window's language; empty where it is not known. */
    public static String price(Product product) {
        return product.price().map(price -> price.shown(Messages.language())).orElse("");
    }

    /** All that is known of a product in few words, by the names of the lines; lines without a value are left out. */
    public static Map<String, String> linesOf(Product product) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(Messages.get("query.id"), product.id());
        put(
                lines,
                Messages.get("attribute.category"),
                Stream.of(Attribute.MASTER_CATEGORY, Attribute.SUB_CATEGORY, Attribute.ARTICLE_TYPE)
                        .flatMap(attribute -> product.attribute(attribute).stream())
                        .distinct()
                        .collect(Collectors.joining(" › ")));
        for (Attribute attribute : new Attribute[] {Attribute.GENDER, Attribute.BASE_COLOUR}) {
            put(lines, nameOf(attribute), product.attribute(attribute).orElse(""));
        }
        put(lines, nameOf(Attribute.SEASON), season(product));
        for (Attribute attribute : new Attribute[] {Attribute.USAGE, Attribute.BRAND, Attribute.SIZE}) {
            put(lines, nameOf(attribute), product.attribute(attribute).orElse(""));
        }
        put(lines, Messages.get("attribute.price"), price(product));
        return lines;
    }

    private static void put(Map<String, String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.put(name, value);
        }
    }
}
