package app.lookalike.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue states about a product besides its {@link Attribute}s.
 *
 * @param price null where it is not known
 * @param link the address of its page, beginning with {@code http://} or {@code https://}; empty where it has none
 * @param description plain text in one line; empty where it has none
 */
public record ProductDetails(@Nullable Price price, String link, String description) {
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>\\\\]+");

    /** Nothing is known. */
    public static final ProductDetails NONE = new ProductDetails(null, "", "");

    /** These, or {@link #NONE} where nothing is known, so that many products share it. */
    public static ProductDetails of(@Nullable Price price, String link, String description) {
        return price == null && link.isEmpty() && description.isEmpty()
                ? NONE
                : new ProductDetails(price, link, description);
    }

    /** Whether a text is an address that may be a product's {@link #link}: nothing else is ever opened. */
    public static boolean isLink(String text) {
        return LINK.matcher(text).matches();
    }
}
