/**
 * The command palette: one field that finds every action, screen, recent catalogue and product, and does or opens what
 * was chosen. Independent of the rest of the window: the entries to search are passed in.
 */
@NullMarked
package app.lookalike.ui.palette;

import org.jspecify.annotations.NullMarked;
