package app.lookalike.catalog.reader;

/**
 * A picture of a benchmark that is to be searched by.
 *
 * @param id of the product on it
 * @param location where it is in the folder or zip
 */
public record BenchmarkQuery(String id, String location) {}
