/**
 * Draws the window in all its states into PNG files, to be looked at. {@link app.lookalike.screens.Screenshots} is
 * the program, a {@link app.lookalike.screens.Shot} one picture, the classes named after it list them by screen, and
 * {@link app.lookalike.screens.Bench} is the window that they turn.
 */
@NullMarked
package app.lookalike.screens;

import org.jspecify.annotations.NullMarked;
