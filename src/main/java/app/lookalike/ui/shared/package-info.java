/** Asks which shared catalogue to open, and by which user. */
@NullMarked
package app.lookalike.ui.shared;

import org.jspecify.annotations.NullMarked;
