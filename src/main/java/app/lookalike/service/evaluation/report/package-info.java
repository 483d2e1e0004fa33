/**
 * Writes an evaluation as HTML, CSV and JSON. The page
 * ({@link app.lookalike.service.evaluation.report.EvaluationPage}) is one file without script that loads nothing, light
 * or dark as the reader has it, and well-formed XML as well.
 */
@NullMarked
package app.lookalike.service.evaluation.report;

import org.jspecify.annotations.NullMarked;
