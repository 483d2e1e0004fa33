package app.lookalike.catalog.curation;

/**
 * A finding on the catalogue that is not shown any more.
 *
 * @param kind of problem
 * @param subject what has it: the id of a product, or the name of a file
 */
public record IgnoredFinding(String kind, String subject) {}
