package app.lookalike.ui.quality;

import app.lookalike.service.evaluation.metric.ClassScore;

/**
 * A class whose queries are looked at.
 *
 * @param attribute as in {@link app.lookalike.service.evaluation.metric.Criterion#key}
 * @param score with its failing queries
 */
public record ClassQueries(String attribute, ClassScore score) {}
