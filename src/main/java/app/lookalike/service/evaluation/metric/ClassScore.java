package app.lookalike.service.evaluation.metric;

/**
 * The precision for the queries of one class.
 *
 * @param name as the catalogue writes it
 * @param n queries
 * @param precision among the first k
 */
public record ClassScore(String name, int n, Estimate precision) {}
