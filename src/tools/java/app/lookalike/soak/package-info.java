/** Hours of use in minutes, for {@code scripts/soak}: a program, not a test. */
@NullMarked
package app.lookalike.soak;

import org.jspecify.annotations.NullMarked;
