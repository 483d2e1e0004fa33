/**
 * Numbers only: pictures to pixels ({@code image}), pixels to vectors ({@code embedding}), vectors to nearest
 * neighbours ({@code index}). Knows no product.
 */
@NullMarked
package app.lookalike.engine;

import org.jspecify.annotations.NullMarked;
