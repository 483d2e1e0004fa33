/** The log in the window: its last lines, to look through and to copy, and the report of a fault. */
@NullMarked
package app.lookalike.ui.logs;

import org.jspecify.annotations.NullMarked;
