package app.lookalike.engine.index;

import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** The similarity of one vector with the nodes of a graph: consecutive rows of a matrix, which Lucene counts from 0. */
final class GraphScorer implements RandomVectorScorer {
    private final float[] vector;
    private final VectorMatrix matrix;
    private final DotProduct dotProduct;
    private final int first;
    private final int nodes;

    /**
     * Compares with {@code nodes} rows.
     *
     * @param first row that is node 0
     */
    GraphScorer(float[] vector, VectorMatrix matrix, DotProduct dotProduct, int first, int nodes) {
        this.vector = vector;
        this.matrix = matrix;
        this.dotProduct = dotProduct;
        this.first = first;
        this.nodes = nodes;
    }

    @Override
    public float score(int node) {
        return Neighbour.ofScalarProduct(matrix.dot(vector, first + node, dotProduct));
    }

    @Override
    public int maxOrd() {
        return nodes;
    }

    /** For each node one that compares it with all others. */
    static RandomVectorScorerSupplier ofNodes(VectorMatrix matrix, DotProduct dotProduct, int first, int nodes) {
        return new RandomVectorScorerSupplier() {
            @Override
            public RandomVectorScorer scorer(int node) {
                return new GraphScorer(matrix.row(first + node), matrix, dotProduct, first, nodes);
            }

            @Override
            public RandomVectorScorerSupplier copy() {
                return this;
            }
        };
    }
}
