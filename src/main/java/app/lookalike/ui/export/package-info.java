/**
 * Writing products to a file: a board, answers, a selection of Browse, all in the same way. {@link
 * app.lookalike.ui.export.ExportViewModel} has the choices and the outcome, {@link app.lookalike.ui.export.ExportView} is
 * the one dialog.
 */
@NullMarked
package app.lookalike.ui.export;

import org.jspecify.annotations.NullMarked;
