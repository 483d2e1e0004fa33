package app.lookalike.engine.index.graph;

import app.lookalike.engine.index.store.DistinctRows;

/**
 * A graph of consecutive rows, dead ones too.
 *
 * @param first of the rows
 * @param end the row after the last
 * @param fingerprint of all rows before {@code end}, see {@code EmbeddingSnapshot.fingerprint}
 * @param nodes which row a node is
 */
record GraphPart(int first, int end, int fingerprint, DistinctRows nodes, MappedGraph graph) {}
