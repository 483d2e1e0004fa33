/**
 * Draws the window in all its states into PNG files, to be looked at. {@link app.lookalike.ui.screens.Screenshots} is
 * the program, a {@link app.lookalike.ui.screens.Shot} one picture, the classes named after it list them by screen, and
 * {@link app.lookalike.ui.screens.Bench} is the window that they turn.
 */
@NullMarked
package app.lookalike.ui.screens;

import org.jspecify.annotations.NullMarked;
