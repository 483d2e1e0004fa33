package app.lookalike.engine.index.graph;

import org.apache.lucene.util.hnsw.RandomVectorScorer;

/** Nearly the similarity of one vector with the nodes of a graph, see {@link ScalarQuantizer}. */
final class GraphScorer implements RandomVectorScorer {
    private final ScalarQuantizer codes;
    private final float[] weights;
    private final float offset;

    /**
     * The sum of an offset and a scalar product.
     *
     * @param weights of the codes
     */
    GraphScorer(ScalarQuantizer codes, float[] weights, float offset) {
        this.codes = codes;
        this.weights = weights;
        this.offset = offset;
    }

    @Override
    public float score(int node) {
        return offset + codes.dot(weights, node);
    }

    @Override
    public int maxOrd() {
        return codes.size();
    }
}
