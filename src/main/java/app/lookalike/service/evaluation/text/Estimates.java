package app.lookalike.service.evaluation.text;

import app.lookalike.service.evaluation.metric.Bootstrap;
import app.lookalike.service.evaluation.metric.Estimate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Means of measures over queries. */
final class Estimates {
    private Estimates() {}

    /** @param queries at least one */
    static <Q> Estimate of(List<Q> queries, ToDoubleFunction<Q> measure) {
        return Bootstrap.estimate(queries.stream().mapToDouble(measure).toArray());
    }
}
