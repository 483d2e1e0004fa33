package app.lookalike.engine.index.graph;

import app.lookalike.base.DaemonThread;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.store.DistinctRows;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.HnswConcurrentMergeBuilder;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.InitializedHnswGraphBuilder;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/**
 * One run of Lucene's graph builder, on all cores: nodes are added at the same time, so that the same vectors do not
 * give the very same graph each time. The graph lies on the heap until it is written.
 */
final class GraphBuild {
    /** Neighbours of a node, twice as many on the lowest level; Lucene's usual number. */
    static final int CONNECTIONS = 16;

    /** Of the heap, while a graph is made. */
    static final int BYTES_OF_NODE = 400;

    /** How many of the nearest nodes are in sight when one is added, Lucene's usual number: quality against time. */
    private static final int BREADTH = 100;

    private final ScalarQuantizer codes;
    private final DistinctRows nodes;
    private final int rows;
    private final Progress progress;

    /**
     * Of some nodes.
     *
     * @param rows of all graphs, to report progress
     */
    GraphBuild(ScalarQuantizer codes, DistinctRows nodes, int rows, Progress progress) {
        this.codes = codes;
        this.nodes = nodes;
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * Waits for the finished graph.
     *
     * @param earlier a graph of the first of these nodes, to go on from
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    HnswGraph run(Optional<GraphPart> earlier) throws IOException {
        HnswGraph begun = earlier.isPresent() ? earlier.get().graph().view() : HnswGraph.EMPTY;
        OnHeapHnswGraph graph = InitializedHnswGraphBuilder.initGraph(
                CONNECTIONS, begun, IntStream.range(0, begun.size()).toArray(), nodes.size());
        FixedBitSet finished = new FixedBitSet(nodes.size());
        finished.set(0, begun.size());
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService cores = Executors.newFixedThreadPool(threads, work -> DaemonThread.of("graph", work));
        try {
            return new HnswConcurrentMergeBuilder(
                            new TaskExecutor(cores), threads, new Scorers(graph), CONNECTIONS, BREADTH, graph, finished)
                    .build(nodes.size());
        } finally {
            cores.shutdownNow();
        }
    }

    /**
     * Lucene asks for one for every node that it adds or compares its neighbours with: the moment to report progress
     * and to check for a cancel. They take turns with one array of weights, for otherwise each node would leave half a
     * megabyte of garbage. One for each thread.
     */
    private final class Scorers implements RandomVectorScorerSupplier {
        private final OnHeapHnswGraph graph;
        private final float[] weights = new float[codes.stride()];
        private float offset;
        private int weighed = -1;

        Scorers(OnHeapHnswGraph graph) {
            this.graph = graph;
        }

        @Override
        public RandomVectorScorer scorer(int node) {
            progress.checkCancelled();
            int added = Math.min(graph.size(), nodes.size() - 1);
            progress.update(Messages.get("index.preparingFaster"), nodes.row(added), rows);
            return new RandomVectorScorer() {
                @Override
                public float score(int other) {
                    return similarity(node, other);
                }

                @Override
                public int maxOrd() {
                    return nodes.size();
                }
            };
        }

        private float similarity(int node, int other) {
            if (node != weighed) {
                offset = codes.weigh(node, weights);
                weighed = node;
            }
            return offset + codes.dot(weights, other);
        }

        @Override
        public RandomVectorScorerSupplier copy() {
            return new Scorers(graph);
        }
    }
}
