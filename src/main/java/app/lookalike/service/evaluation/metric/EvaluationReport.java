package app.lookalike.service.evaluation.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an evaluation. As JSON it is one object with these names, which stay; null values are omitted. Measures
 * are from 0 to 1, times in milliseconds unless the name says otherwise.
 *
 * @param catalogue the name of the catalogue
 * @param model the id of the network, its pooling and its weights
 * @param ranking by what products counted as similar, {@code visual} or {@code fashion}
 * @param queries which queries these were, for people
 * @param n how many queries
 * @param products how many products could be answered, the queries among them included
 * @param k how many answers counted
 * @param duplicatesLeftOut whether products with a picture byte-identical with the query's were not answered
 * @param attributes how well answers agree with the query, by criterion
 * @param rare the same for rare article types; null where no query is of one
 * @param classes the classes of masterCategory, articleType, gender and baseColour
 * @param latency of the search step
 * @param robustness self-retrieval under changes of the picture; empty unless requested
 * @param identity self-retrieval by other photos; null unless requested
 * @param feedback what a round of feedback is worth
 * @param leftOut queries that could not be run
 * @param seconds total duration
 */
public record EvaluationReport(
        String catalogue,
        String model,
        String ranking,
        String queries,
        int n,
        int products,
        int k,
        boolean duplicatesLeftOut,
        List<AttributeScore> attributes,
        @Nullable RareClasses rare,
        List<ClassTable> classes,
        Latency latency,
        List<RobustnessScore> robustness,
        @Nullable KnownItemRanks identity,
        @Nullable FeedbackEffect feedback,
        List<LeftOut> leftOut,
        double seconds) {
    /** Copies the lists. */
    public EvaluationReport {
        attributes = List.copyOf(attributes);
        classes = List.copyOf(classes);
        robustness = List.copyOf(robustness);
        leftOut = List.copyOf(leftOut);
    }
}
