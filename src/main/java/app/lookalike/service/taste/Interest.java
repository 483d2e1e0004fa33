package app.lookalike.service.taste;

/**
 * A product that a person likes, or does not.
 *
 * @param productId the product; need not be in the catalogue any more
 * @param weight how much: below 0 where the person does not like it
 * @param sign what says most about it
 */
public record Interest(String productId, double weight, TasteSign sign) {}
