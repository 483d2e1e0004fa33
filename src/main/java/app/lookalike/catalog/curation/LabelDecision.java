package app.lookalike.catalog.curation;

import app.lookalike.catalog.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one label of one product.
 *
 * @param productId names the product
 * @param attribute which label
 * @param value the value that is to hold; the catalogue's own to confirm it; null to take an earlier decision back
 */
public record LabelDecision(String productId, Attribute attribute, @Nullable String value) {}
