/** A catalogue and a network that tests and screenshots of the window feed by hand. */
@NullMarked
package app.lookalike.ui.testing;

import org.jspecify.annotations.NullMarked;
