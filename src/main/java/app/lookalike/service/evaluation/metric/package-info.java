/**
 * How good a ranking is, in figures. {@link app.lookalike.service.evaluation.metric.Evaluation} scores
 * {@link app.lookalike.service.evaluation.metric.Answer}s by
 * {@link app.lookalike.service.evaluation.metric.Criterion} and knows no search;
 * {@link app.lookalike.service.evaluation.metric.EvaluationReport} is all that comes out.
 *
 * <p>Measures: precision and hit rate among the first k (Manning, Raghavan, Schütze: Introduction to Information
 * Retrieval, 2008, ch. 8), nDCG with gain 1 and discount log2 (rank + 1) (Järvelin, Kekäläinen: Cumulated gain-based
 * evaluation of IR techniques, ACM TOIS 20(4), 2002), mean reciprocal rank (Voorhees: The TREC-8 question answering track
 * report, 1999), percentile bootstrap over queries (Efron: Bootstrap methods: another look at the jackknife, Annals of
 * Statistics 7(1), 1979).
 */
@NullMarked
package app.lookalike.service.evaluation.metric;

import org.jspecify.annotations.NullMarked;
