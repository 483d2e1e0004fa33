package app.lookalike.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue states about a product besides its {@link Attribute}s.
 *
 * @param price null where it is not known
 * @param link the address of its page, beginning with {@code http://} or {@code https://}; empty where it has none
 * @param description plain text in one line; empty where it has none
 * @param views where its further pictures lie, in their order, as in {@link Product#picture}
 */
public record ProductDetails(@Nullable Price price, String link, String description, List<String> views) {
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>\\\\]+");

    /** Nothing is known. */
    public static final ProductDetails NONE = new ProductDetails(null, "", "");

    /** Copies the list. */
    public ProductDetails {
        views = List.copyOf(views);
    }

    /** Those of a product with one picture or none. */
    public ProductDetails(@Nullable Price price, String link, String description) {
        this(price, link, description, List.of());
    }

    /** These, or {@link #NONE} where nothing is known, so that many products share it. */
    public static ProductDetails of(@Nullable Price price, String link, String description) {
        return price == null && link.isEmpty() && description.isEmpty()
                ? NONE
                : new ProductDetails(price, link, description);
    }

    /** The same with other further pictures. */
    public ProductDetails withViews(List<String> others) {
        boolean nothing = price == null && link.isEmpty() && description.isEmpty() && others.isEmpty();
        return nothing ? NONE : new ProductDetails(price, link, description, others);
    }

    /** Whether a text is an address that may be a product's {@link #link}: nothing else is ever opened. */
    public static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }
}
