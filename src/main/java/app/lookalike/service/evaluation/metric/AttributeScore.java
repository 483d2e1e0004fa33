package app.lookalike.service.evaluation.metric;

/**
 * How well answers agree with the query in one or several attributes.
 *
 * @param attribute as in {@link Criterion#key}
 * @param n queries for which the catalogue has a value
 * @param classes how many different values these have
 * @param precision among the first k
 * @param ndcg among the first k
 * @param hitRate how many queries have a relevant answer among the first k
 * @param chance the expected precision of random answers
 */
public record AttributeScore(
        String attribute, int n, int classes, Score precision, Score ndcg, Score hitRate, double chance) {}
