package app.lookalike.service.evaluation;

/**
 * A query that could not be asked.
 *
 * @param where the file and line, the file in a folder or zip, or the product
 * @param reason one sentence
 */
public record LeftOut(String where, String reason) {}
