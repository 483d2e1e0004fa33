/** Draws bags, belts, caps, glasses, ties, watches. */
@NullMarked
package app.lookalike.sample.accessory;

import org.jspecify.annotations.NullMarked;
