package app.lookalike.service.evaluation.metric;

import java.util.List;

/**
 * The measures of each query by one criterion, in the order of {@link QueryScores#queries}.
 *
 * @param attribute as in {@link Criterion#key}
 * @param classes the classes of the queries in lower case, each once
 * @param classOf the index of each query's class in {@code classes}; -1 where the query has none and is not measured
 * @param found how many of the first k answers are relevant; 0 where the query is not measured
 * @param ndcg among the first k, rounded to four decimals; 0 where the query is not measured
 */
public record CriterionScores(
        String attribute, List<String> classes, List<Integer> classOf, List<Integer> found, List<Double> ndcg) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public CriterionScores {
        classes = List.copyOf(classes);
        classOf = List.copyOf(classOf);
        found = List.copyOf(found);
        ndcg = List.copyOf(ndcg);
        if (classOf.size() != found.size() || classOf.size() != ndcg.size()) {
            throw new IllegalArgumentException("Every query has a class and all measures");
        }
        for (int index : classOf) {
            if (index < -1 || index >= classes.size()) {
                throw new IllegalArgumentException("There is no class " + index);
            }
        }
    }
}
