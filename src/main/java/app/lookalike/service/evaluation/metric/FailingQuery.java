package app.lookalike.service.evaluation.metric;

import java.util.List;

/**
 * A query of a class with answers of other classes.
 *
 * @param query the id of the queried product
 * @param answers the first k, best first
 */
public record FailingQuery(String query, List<Returned> answers) {
    /** Copies the list. */
    public FailingQuery {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param id of the product
     * @param value its class as the catalogue writes it; empty where the catalogue does not say it
     * @param relevant whether it is of the query's class
     */
    public record Returned(String id, String value, boolean relevant) {}
}
