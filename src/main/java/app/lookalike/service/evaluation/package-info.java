/**
 * Measures a ranking on a catalogue: chooses queries, asks the search, hands the answers to
 * {@link app.lookalike.service.evaluation.metric.Evaluation}. See
 * {@link app.lookalike.service.evaluation.EvaluationService}.
 */
@NullMarked
package app.lookalike.service.evaluation;

import org.jspecify.annotations.NullMarked;
