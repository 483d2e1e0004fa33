/** The page of what is wrong with the catalogue: kinds of problems, examples, and what can be done about them. */
@NullMarked
package app.lookalike.ui.health;

import org.jspecify.annotations.NullMarked;
