/** Pictures to pixels: decoding with limits, upright RGB whatever the file holds, resizing. */
@NullMarked
package app.lookalike.engine.image;

import org.jspecify.annotations.NullMarked;
