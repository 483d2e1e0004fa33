/**
 * Pictures of an embedding space in two dimensions: {@link app.lookalike.engine.projection.Projection} lays vectors out
 * by t-SNE, adds new ones among their neighbours, and measures how far the result can be trusted.
 */
@NullMarked
package app.lookalike.engine.projection;

import org.jspecify.annotations.NullMarked;
