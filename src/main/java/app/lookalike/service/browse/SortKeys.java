package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Product;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts whose natural order is an order of products, here and in Solr. */
public final class SortKeys {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,999}");

    private SortKeys() {}

    /** By name, without case and accents. */
    public static String name(Product product) {
        return ACCENTS.matcher(Normalizer.normalize(product.displayName(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Numbers by their value, then the rest by letters. */
    public static String id(Product product) {
        String id = product.id();
        return NUMBER.matcher(id).matches() ? String.format(Locale.ROOT, "0%03d", id.length()) + id : "1" + id;
    }

    /** As on a colour chart; products without a colour last. */
    public static String colour(Product product) {
        String colour = product.attribute(Attribute.BASE_COLOUR).orElse("");
        return String.format(Locale.ROOT, "%03d", ColourNames.rankOf(colour)) + (colour.isEmpty() ? "1" : "0" + colour);
    }

    /** The year; empty where it is not known. The newest come first, so this one is for the descending order. */
    public static String year(Product product) {
        return product.attribute(Attribute.YEAR).orElse("");
    }
}
