package app.lookalike.engine.index;

import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** The similarity of one vector with the nodes of a graph, whose vectors stay in the matrix. */
final class GraphScorer implements RandomVectorScorer {
    private final float[] vector;
    private final VectorMatrix matrix;
    private final DistinctRows nodes;
    private final DotProduct dotProduct;

    GraphScorer(float[] vector, VectorMatrix matrix, DistinctRows nodes, DotProduct dotProduct) {
        this.vector = vector;
        this.matrix = matrix;
        this.nodes = nodes;
        this.dotProduct = dotProduct;
    }

    @Override
    public float score(int node) {
        return Neighbour.ofScalarProduct(matrix.dot(vector, nodes.row(node), dotProduct));
    }

    @Override
    public int maxOrd() {
        return nodes.size();
    }

    /** For each node one that compares it with all others. */
    static RandomVectorScorerSupplier ofNodes(VectorMatrix matrix, DistinctRows nodes, DotProduct dotProduct) {
        return new RandomVectorScorerSupplier() {
            @Override
            public RandomVectorScorer scorer(int node) {
                return new GraphScorer(matrix.row(nodes.row(node)), matrix, nodes, dotProduct);
            }

            @Override
            public RandomVectorScorerSupplier copy() {
                return this;
            }
        };
    }
}
