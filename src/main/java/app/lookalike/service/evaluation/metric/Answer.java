package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Product;
import java.util.List;

/**
 * The results of a ranking for one query.
 *
 * @param query the queried product
 * @param hits best first, without the query itself
 * @param leftOut products other than the query that were not to be answered, since their pictures are byte-identical with
 *     the query's; empty where such answers count
 */
public record Answer(Product query, List<Product> hits, List<Product> leftOut) {
    /** Copies the lists. */
    public Answer {
        hits = List.copyOf(hits);
        leftOut = List.copyOf(leftOut);
    }
}
