package app.lookalike.engine.index;

/**
 * A graph of consecutive rows, dead ones too.
 *
 * @param first row that is its node 0
 * @param end the row after its last
 * @param fingerprint of all rows before {@code end}, see {@link EmbeddingSnapshot#fingerprint}
 */
record GraphPart(int first, int end, int fingerprint, MappedGraph graph) {}
