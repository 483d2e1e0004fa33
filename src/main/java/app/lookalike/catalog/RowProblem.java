package app.lookalike.catalog;

/**
 * What was wrong with one row of a table.
 *
 * @param line the physical line of the file on which the row starts; the header is line 1
 * @param reason for people, such as "the id 17 is already used in line 4"
 */
public record RowProblem(long line, String reason) {}
