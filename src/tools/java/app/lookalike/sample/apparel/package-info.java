/** Draws what is worn on the body. */
@NullMarked
package app.lookalike.sample.apparel;

import org.jspecify.annotations.NullMarked;
