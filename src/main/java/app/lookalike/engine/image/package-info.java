/** Pictures to pixels: decoding with limits, upright RGB whatever the file holds, resizing; and what they look like from afar. */
@NullMarked
package app.lookalike.engine.image;

import org.jspecify.annotations.NullMarked;
