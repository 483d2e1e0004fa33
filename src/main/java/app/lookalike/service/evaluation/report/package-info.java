/**
 * Writes an evaluation as HTML, CSV and JSON. {@link app.lookalike.service.evaluation.report.ReportTables} says what a
 * report consists of; the HTML, the CSV and the text of the command line are made from these tables. The page
 * ({@link app.lookalike.service.evaluation.report.EvaluationPage}) is one file without script that loads nothing, light
 * or dark as the reader has it, and well-formed XML as well.
 */
@NullMarked
package app.lookalike.service.evaluation.report;

import org.jspecify.annotations.NullMarked;
