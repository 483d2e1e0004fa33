package app.lookalike.service.evaluation;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.QueryScores;

/**
 * All that an evaluation finds.
 *
 * @param settings what was asked
 * @param report the figures
 * @param scores the measures of every query, to compare by
 */
public record Evaluated(EvaluationSettings settings, EvaluationReport report, QueryScores scores) {}
