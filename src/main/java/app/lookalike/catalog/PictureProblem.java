package app.lookalike.catalog;

/**
 * Why the picture of one product cannot be used.
 *
 * @param id the product
 * @param reason for people, such as "the file ends too early"
 */
public record PictureProblem(String id, String reason) {}
