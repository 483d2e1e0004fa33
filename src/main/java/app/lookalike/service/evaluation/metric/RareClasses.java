package app.lookalike.service.evaluation.metric;

/**
 * How well the search does for kinds of products that the catalogue has few of.
 *
 * @param fewerThan an article type with fewer products in the catalogue is rare
 * @param n queries of such a type
 * @param precision of their first k answers on the article type
 */
public record RareClasses(int fewerThan, int n, Estimate precision) {
    /** From this many products on a type is not rare. */
    public static final int NOT_RARE = 20;
}
