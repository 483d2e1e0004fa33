package app.lookalike.service.shared.solr;

/**
 * A text that was stored beside the products.
 *
 * @param text as it is now
 * @param version another one each time it is written
 */
public record VersionedText(String text, long version) {}
