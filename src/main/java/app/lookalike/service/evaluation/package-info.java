/**
 * How good a ranking is, in figures. {@link app.lookalike.service.evaluation.Evaluation} scores
 * {@link app.lookalike.service.evaluation.Answer}s by {@link app.lookalike.service.evaluation.Criterion} and knows no
 * search; {@link app.lookalike.service.evaluation.EvaluationReport} is all that comes out, as the command line prints it
 * and {@link app.lookalike.service.evaluation.EvaluationCsv}, {@link app.lookalike.service.evaluation.EvaluationJson} and the
 * page in {@code html} write it. Who asks the search is {@code EvaluationService}, a package above.
 *
 * <p>Measures: precision and hit rate among the first k (Manning, Raghavan, Schütze: Introduction to Information
 * Retrieval, 2008, ch. 8), nDCG with gain 1 and discount log2 (rank + 1) (Järvelin, Kekäläinen: Cumulated gain-based
 * evaluation of IR techniques, ACM TOIS 20(4), 2002), mean reciprocal rank (Voorhees: The TREC-8 question answering track
 * report, 1999), percentile bootstrap over queries (Efron: Bootstrap methods: another look at the jackknife, Annals of
 * Statistics 7(1), 1979).
 */
@NullMarked
package app.lookalike.service.evaluation;

import org.jspecify.annotations.NullMarked;
