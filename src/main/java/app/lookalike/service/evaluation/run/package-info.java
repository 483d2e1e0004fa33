/**
 * Evaluations that were run before: {@link app.lookalike.service.evaluation.run.EvaluationRuns} keeps them in the
 * workspace, {@link app.lookalike.service.evaluation.run.RunComparison} says in which figures two of them differ.
 */
@NullMarked
package app.lookalike.service.evaluation.run;

import org.jspecify.annotations.NullMarked;
