package app.lookalike.catalog.curation;

import app.lookalike.catalog.Attribute;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided about a label of a product. It holds in place of the catalogue's own value, whose files are not
 * changed. Where both are the same, the user confirmed the label.
 *
 * @param productId names the product
 * @param attribute which label
 * @param old the value that the catalogue has; null where it has none
 * @param value the value that holds
 * @param at when it was decided, to the millisecond
 */
public record Correction(String productId, Attribute attribute, @Nullable String old, String value, Instant at) {
    /** Whether the user said that the catalogue's own label is right. */
    public boolean confirms() {
        return value.equals(old);
    }
}
