/** What is drawn with: a canvas, outlines, colours, cloth and its patterns. */
@NullMarked
package app.lookalike.sample.drawing;

import org.jspecify.annotations.NullMarked;
