/** The page that says what the search was made of, what it cannot do, and what never leaves the machine. */
@NullMarked
package app.lookalike.ui.modelcard;

import org.jspecify.annotations.NullMarked;
