/**
 * DeepFashion's In-shop Clothes Retrieval benchmark, in its own layout.
 */
@NullMarked
package app.lookalike.catalog.reader.inshop;

import org.jspecify.annotations.NullMarked;
