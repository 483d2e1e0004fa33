/**
 * What the program remembers between two starts, apart from any catalogue: {@link app.lookalike.settings.Settings} and
 * the file they are kept in. Does not depend on the window.
 */
@NullMarked
package app.lookalike.settings;

import org.jspecify.annotations.NullMarked;
