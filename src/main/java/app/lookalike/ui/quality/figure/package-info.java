/** Figures of an evaluation as bars, tables and words, in the language of the window. */
@NullMarked
package app.lookalike.ui.quality.figure;

import org.jspecify.annotations.NullMarked;
