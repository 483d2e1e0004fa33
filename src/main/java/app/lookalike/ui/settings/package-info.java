/** The settings, laid over the window: the user's choices, and what the program stores and uses. */
@NullMarked
package app.lookalike.ui.settings;

import org.jspecify.annotations.NullMarked;
