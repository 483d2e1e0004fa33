/**
 * Numbers only: pictures to pixels ({@code image}), pixels to vectors ({@code embedding}), vectors to nearest
 * neighbours ({@code index}). Does not depend on products.
 */
@NullMarked
package app.lookalike.engine;

import org.jspecify.annotations.NullMarked;
