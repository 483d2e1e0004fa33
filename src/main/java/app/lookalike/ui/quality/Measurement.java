package app.lookalike.ui.quality;

import app.lookalike.service.evaluation.metric.EvaluationReport;

/**
 * What an evaluation found.
 *
 * @param queries what was asked for
 * @param report the figures
 */
public record Measurement(Queries queries, EvaluationReport report) {}
