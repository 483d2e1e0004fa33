/**
 * The command palette: one field that finds every action, screen, recent catalogue and product, and does or opens what
 * was chosen. Knows nothing of the rest of the window: it is handed what there is to find.
 */
@NullMarked
package app.lookalike.ui.palette;

import org.jspecify.annotations.NullMarked;
