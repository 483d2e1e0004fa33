/** Colours as people see them: CIE L*a*b*, and the colours of the thing in a picture as a histogram. */
@NullMarked
package app.lookalike.engine.image.colour;

import org.jspecify.annotations.NullMarked;
