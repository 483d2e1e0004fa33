/** Draws shoes. */
@NullMarked
package app.lookalike.sample.footwear;

import org.jspecify.annotations.NullMarked;
