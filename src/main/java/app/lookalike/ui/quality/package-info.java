/**
 * The quality screen: what to measure the search by on the left, the figures of the last evaluation beside it.
 * {@link app.lookalike.ui.quality.QualityViewModel} runs evaluations as jobs and shows the
 * last one or an earlier one; {@link app.lookalike.ui.quality.QualityView} puts the parts of the report
 * one below the other. The evaluation itself is implemented in {@code EvaluationService}.
 */
@NullMarked
package app.lookalike.ui.quality;

import org.jspecify.annotations.NullMarked;
