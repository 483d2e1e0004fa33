/**
 * The quality screen: what to measure the search by on the left, the figures of the last evaluation beside it.
 * {@link app.lookalike.ui.quality.QualityViewModel} runs evaluations as jobs and keeps the last
 * {@link app.lookalike.ui.quality.Measurement}; {@link app.lookalike.ui.quality.QualityView} puts the parts of the report
 * one below the other. The evaluation itself is implemented in {@code EvaluationService}.
 */
@NullMarked
package app.lookalike.ui.quality;

import org.jspecify.annotations.NullMarked;
