/**
 * Approximate search for catalogues of several hundred thousand products, by a graph of neighbours (HNSW). Built by
 * {@link app.lookalike.engine.index.graph.GraphIndexBuilder}.
 */
@NullMarked
package app.lookalike.engine.index.graph;

import org.jspecify.annotations.NullMarked;
