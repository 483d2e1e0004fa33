/**
 * How well recommendations foresee what users take: {@code LeaveLastOut} splits histories,
 * {@link app.lookalike.service.evaluation.interaction.RecommendationReport} has the figures.
 */
@NullMarked
package app.lookalike.service.evaluation.interaction;

import org.jspecify.annotations.NullMarked;
