/**
 * The page of an evaluation: {@link app.lookalike.service.evaluation.html.EvaluationPage} puts {@code Section}s one below
 * the other, each a part of the report with its charts ({@code BarChart}) and tables ({@code Table}). One file without
 * script that loads nothing, light or dark as the reader has it, and well-formed XML as well.
 */
@NullMarked
package app.lookalike.service.evaluation.html;

import org.jspecify.annotations.NullMarked;
