/** Samples as files store them, to RGB, where decoders leave that undone or do it otherwise. */
@NullMarked
package app.lookalike.engine.image.sample;

import org.jspecify.annotations.NullMarked;
