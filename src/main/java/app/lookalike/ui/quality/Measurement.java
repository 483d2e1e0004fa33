package app.lookalike.ui.quality;

import app.lookalike.service.evaluation.metric.EvaluationReport;

/**
 * The result of an evaluation.
 *
 * @param queries which products were the queries
 * @param report the figures
 */
public record Measurement(Queries queries, EvaluationReport report) {}
