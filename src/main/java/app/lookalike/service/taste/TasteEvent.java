package app.lookalike.service.taste;

import java.time.Instant;

/**
 * Something that a person did with a product.
 *
 * @param productId the product; need not be in the catalogue any more
 * @param at when, to the second
 */
public record TasteEvent(String productId, TasteSign sign, Instant at) {}
