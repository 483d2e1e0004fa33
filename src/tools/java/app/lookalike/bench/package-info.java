/** Measurements for {@code scripts/bench-*}: programs, not tests; nothing fails for being slow. */
@NullMarked
package app.lookalike.bench;

import org.jspecify.annotations.NullMarked;
