/** Regions of a picture that may be things of their own. */
@NullMarked
package app.lookalike.engine.image.segment;

import org.jspecify.annotations.NullMarked;
