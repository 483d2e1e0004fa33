/**
 * Getting a catalogue in: {@link app.lookalike.ui.welcome.WelcomeView} is the page to begin from,
 * {@link app.lookalike.ui.welcome.ImportView} shows a table before it is imported, and
 * {@link app.lookalike.ui.welcome.KaggleViewModel} fetches Kaggle's data. {@link app.lookalike.ui.welcome.WelcomeNavigation}
 * leads there and back.
 */
@NullMarked
package app.lookalike.ui.welcome;

import org.jspecify.annotations.NullMarked;
