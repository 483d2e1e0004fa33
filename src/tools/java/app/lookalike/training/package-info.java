/** Makes the files in {@code models/fashion}: see {@code scripts/train-fashion}. */
@NullMarked
package app.lookalike.training;

import org.jspecify.annotations.NullMarked;
