/** What a person can choose, and what the program keeps and uses: the settings, laid over the window. */
@NullMarked
package app.lookalike.ui.settings;

import org.jspecify.annotations.NullMarked;
