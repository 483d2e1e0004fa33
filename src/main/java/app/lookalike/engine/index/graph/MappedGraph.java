package app.lookalike.engine.index.graph;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.hnsw.HnswGraph;

/**
 * A finished graph for Lucene to search, outside the heap: usually mapped from a {@link GraphFile}. On the lowest level
 * all nodes have room for equally many neighbours; of the others, with a fraction of the nodes each, the nodes are
 * listed in ascending order before their neighbours.
 *
 * <p>Holds the place of one traversal, so each search takes its own {@link #view}.
 */
final class MappedGraph extends HnswGraph {
    private final int nodes;
    private final int connections;
    private final int entryNode;
    private final ByteBuffer lowest;
    private final List<ByteBuffer> upper;
    private final ScalarQuantizer codes;
    private ByteBuffer current;
    private int position;
    private int left;

    @SuppressWarnings("UnusedVariable") // keeps Java's compiler from leaving out what is read ahead
    private int touched;

    /**
     * A graph over what {@link GraphFile} reads.
     *
     * @param connections neighbours of a node at most, on the lowest level twice as many
     * @param lowest for each node how many neighbours it has, and room for them
     * @param upper for each further level its nodes, then for each of them the same as on the lowest
     * @param codes what a walk compares the neighbours by
     */
    MappedGraph(
            int nodes,
            int connections,
            int entryNode,
            ByteBuffer lowest,
            List<ByteBuffer> upper,
            ScalarQuantizer codes) {
        this.nodes = nodes;
        this.connections = connections;
        this.entryNode = entryNode;
        this.lowest = lowest;
        this.upper = List.copyOf(upper);
        this.codes = codes;
        current = lowest;
    }

    /** The same graph, for one search. */
    MappedGraph view() {
        return new MappedGraph(nodes, connections, entryNode, lowest, upper, codes);
    }

    /** Of the same nodes. */
    ScalarQuantizer codes() {
        return codes;
    }

    /** Bytes of a node on the lowest level. */
    static int lowestBytes(int connections) {
        return (1 + 2 * connections) * Integer.BYTES;
    }

    /** Bytes of a node on any other level, its number included. */
    static int upperBytes(int connections) {
        return (2 + connections) * Integer.BYTES;
    }

    @Override
    public void seek(int level, int node) {
        if (level == 0) {
            current = lowest;
            position = node * lowestBytes(connections);
        } else {
            current = upper.get(level - 1);
            int count = count(level);
            position = count * Integer.BYTES + indexOf(current, count, node) * (1 + connections) * Integer.BYTES;
        }
        left = current.getInt(position);
        for (int i = 1; i <= left; i++) {
            touched += codes.touch(current.getInt(position + i * Integer.BYTES));
        }
    }

    private static int indexOf(ByteBuffer sorted, int count, int node) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.getInt(middle * Integer.BYTES) < node) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int nextNeighbor() {
        if (left == 0) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        left--;
        position += Integer.BYTES;
        return current.getInt(position);
    }

    @Override
    public int size() {
        return nodes;
    }

    @Override
    public int numLevels() {
        return 1 + upper.size();
    }

    @Override
    public int entryNode() {
        return entryNode;
    }

    @Override
    public NodesIterator getNodesOnLevel(int level) {
        if (level == 0) {
            return new ArrayNodesIterator(nodes);
        }
        int[] onLevel = new int[count(level)];
        upper.get(level - 1).asIntBuffer().get(0, onLevel);
        return new ArrayNodesIterator(onLevel, onLevel.length);
    }

    private int count(int level) {
        return upper.get(level - 1).capacity() / upperBytes(connections);
    }
}
