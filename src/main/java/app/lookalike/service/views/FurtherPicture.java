package app.lookalike.service.views;

/**
 * A further picture of a product that could be read.
 *
 * @param location as in {@link app.lookalike.catalog.Product#picture}
 * @param contentHash by which its vectors are named
 */
public record FurtherPicture(String location, String contentHash) {}
