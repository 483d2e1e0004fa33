package app.lookalike.catalog;

/**
 * How many pictures were found although the table does not name them literally.
 *
 * @param by what had to be passed over, such as {@code letterCase}
 * @param images how many were found so
 */
public record FoundImages(String by, int images) {}
