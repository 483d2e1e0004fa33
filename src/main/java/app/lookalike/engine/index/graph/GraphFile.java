package app.lookalike.engine.index.graph;

import app.lookalike.base.file.AtomicFile;
import app.lookalike.engine.index.exact.PrincipalComponents;
import app.lookalike.engine.index.store.DistinctRows;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.HnswGraph.NodesIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link GraphPart} beside the matrix on disk. Nothing is lost with the file: where it is missing, damaged or of other
 * rows, it is as if there were none.
 *
 * <p>Layout, all little-endian: a header (magic number; version; d; neighbours of a node; first row; row after the last;
 * fingerprint of the rows; entry node; levels; checksum of the header before it and of all that follows), how many nodes
 * each level but the lowest has, the basis, means and steps of {@link ScalarQuantizer}, from the next multiple of 64 on the
 * codes, then level by level as {@link MappedGraph} reads them.
 */
final class GraphFile {
    private static final Logger LOG = LoggerFactory.getLogger(GraphFile.class);
    private static final long MAGIC = 0x4850_4152_474b_4f4cL;
    private static final int VERSION = 2;
    private static final int CHECKSUM = 40;
    private static final int HEADER = CHECKSUM + Integer.BYTES;
    private static final int CACHE_LINE = 64;
    private static final int BUFFER = 1 << 16;

    private GraphFile() {}

    /**
     * What was written, if it is whole and of the rows of a snapshot, or of its first.
     *
     * @param connections of a node, as it was written
     */
    static Optional<GraphPart> read(Path file, EmbeddingSnapshot snapshot, int connections) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel, snapshot, connections);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and will be made again", file, e);
            return Optional.empty();
        }
    }

    private static Optional<GraphPart> read(FileChannel channel, EmbeddingSnapshot snapshot, int connections)
            throws IOException {
        if (channel.size() < HEADER || channel.size() > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        ByteBuffer file = channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer header = file.slice(0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        boolean known = header.getLong() == MAGIC
                && header.getInt() == VERSION
                && header.getInt() == snapshot.dimension()
                && header.getInt() == connections;
        int first = header.getInt();
        int end = header.getInt();
        int fingerprint = header.getInt();
        if (!known || first < 0 || end <= first || !OptionalInt.of(fingerprint).equals(snapshot.fingerprint(end))) {
            return Optional.empty();
        }
        int entryNode = header.getInt();
        int levels = header.getInt();
        if (header.getInt() != checksum(file)) {
            LOG.warn("A search graph is damaged and will be made again");
            return Optional.empty();
        }
        DistinctRows nodes = DistinctRows.of(snapshot, first, end);
        ScalarQuantizer codes = codes(file, HEADER + (levels - 1) * Integer.BYTES, snapshot.dimension(), nodes.size());
        int at = codesAt(levels, snapshot.dimension()) + codes.bytes().capacity();
        int bytes = nodes.size() * MappedGraph.lowestBytes(connections);
        ByteBuffer lowest = slice(file, at, bytes);
        List<ByteBuffer> upper = new ArrayList<>();
        for (int level = 1; level < levels; level++) {
            at += bytes;
            bytes = file.getInt(HEADER + (level - 1) * Integer.BYTES) * MappedGraph.upperBytes(connections);
            upper.add(slice(file, at, bytes));
        }
        MappedGraph graph = new MappedGraph(nodes.size(), connections, entryNode, lowest, upper, codes);
        return Optional.of(new GraphPart(first, end, fingerprint, nodes, graph));
    }

    private static ScalarQuantizer codes(ByteBuffer file, int at, int dimension, int nodes) {
        int directions = ScalarQuantizer.directions(dimension);
        int stride = ScalarQuantizer.stride(dimension);
        int basisBytes = directions * dimension * Float.BYTES;
        float[] means = new float[stride];
        float[] steps = new float[stride];
        slice(file, at + basisBytes, stride * Float.BYTES).asFloatBuffer().get(means);
        slice(file, at + basisBytes + stride * Float.BYTES, stride * Float.BYTES)
                .asFloatBuffer()
                .get(steps);
        PrincipalComponents basis =
                new PrincipalComponents(slice(file, at, basisBytes), directions, dimension, nodes, 0);
        int levels = 1 + (at - HEADER) / Integer.BYTES;
        ByteBuffer codes = slice(file, codesAt(levels, dimension), nodes * stride + Integer.BYTES);
        return new ScalarQuantizer(basis, means, steps, codes);
    }

    /** Where a row's codes do not begin in the middle of a cache line. */
    private static int codesAt(int levels, int dimension) {
        int numbers = ScalarQuantizer.directions(dimension) * dimension + 2 * ScalarQuantizer.stride(dimension);
        int end = HEADER + (levels - 1 + numbers) * Integer.BYTES;
        return (end + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
    }

    private static int checksum(ByteBuffer file) {
        CRC32C checksum = new CRC32C();
        checksum.update(file.slice(0, CHECKSUM));
        checksum.update(file.slice(HEADER, file.capacity() - HEADER));
        return (int) checksum.getValue();
    }

    private static ByteBuffer slice(ByteBuffer file, int at, int bytes) {
        return file.slice(at, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Makes the file, or replaces it.
     *
     * @param graph of the {@link DistinctRows} from {@code first} to {@code end - 1}
     * @param codes of the same nodes
     * @param connections neighbours of a node at most, on the lowest level twice as many
     * @param fingerprint of all rows before {@code end}
     */
    static void write(
            Path file, HnswGraph graph, ScalarQuantizer codes, int connections, int first, int end, int fingerprint)
            throws IOException {
        AtomicFile.replace(file, file.resolveSibling("graph.tmp"), draft -> {
            try (FileChannel channel = FileChannel.open(
                    draft,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                ByteBuffer header = buffer();
                header.putLong(MAGIC)
                        .putInt(VERSION)
                        .putInt(codes.basis().dimension())
                        .putInt(connections)
                        .putInt(first)
                        .putInt(end)
                        .putInt(fingerprint)
                        .putInt(graph.entryNode())
                        .putInt(graph.numLevels())
                        .putInt(0);
                write(channel, header, graph, codes, connections);
                ByteBuffer whole =
                        channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
                ByteBuffer checksum = buffer().putInt(checksum(whole)).flip();
                channel.write(checksum, CHECKSUM);
            }
        });
    }

    private static void write(
            FileChannel channel, ByteBuffer buffer, HnswGraph graph, ScalarQuantizer codes, int connections)
            throws IOException {
        List<int[]> nodesOfLevels = new ArrayList<>();
        for (int level = 1; level < graph.numLevels(); level++) {
            int[] nodes = NodesIterator.getSortedNodes(graph.getNodesOnLevel(level));
            nodesOfLevels.add(nodes);
            buffer.putInt(nodes.length);
        }
        drain(channel, buffer);
        write(channel, codes.basis().vectors().duplicate().rewind());
        for (float[] numbers : List.of(codes.means(), codes.steps())) {
            buffer.asFloatBuffer().put(numbers);
            buffer.position(numbers.length * Float.BYTES);
            drain(channel, buffer);
        }
        channel.position(codesAt(graph.numLevels(), codes.basis().dimension()));
        write(channel, codes.bytes());
        for (int node = 0; node < graph.size(); node++) {
            writeNeighbours(channel, buffer, graph, 0, node, 2 * connections);
        }
        for (int level = 1; level < graph.numLevels(); level++) {
            int[] nodes = nodesOfLevels.get(level - 1);
            for (int node : nodes) {
                drainIfFull(channel, buffer);
                buffer.putInt(node);
            }
            for (int node : nodes) {
                writeNeighbours(channel, buffer, graph, level, node, connections);
            }
        }
        drain(channel, buffer);
    }

    private static void writeNeighbours(
            FileChannel channel, ByteBuffer buffer, HnswGraph graph, int level, int node, int room) throws IOException {
        drainIfFull(channel, buffer);
        int start = buffer.position();
        int count = 0;
        graph.seek(level, node);
        for (int next = graph.nextNeighbor(); next != DocIdSetIterator.NO_MORE_DOCS; next = graph.nextNeighbor()) {
            count++;
            buffer.putInt(start + count * Integer.BYTES, next);
        }
        buffer.putInt(start, count);
        for (int i = count; i < room; i++) {
            buffer.putInt(start + (i + 1) * Integer.BYTES, 0);
        }
        buffer.position(start + (1 + room) * Integer.BYTES);
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(2 * BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void drainIfFull(FileChannel channel, ByteBuffer buffer) throws IOException {
        if (buffer.position() >= BUFFER) {
            drain(channel, buffer);
        }
    }

    private static void drain(FileChannel channel, ByteBuffer buffer) throws IOException {
        buffer.flip();
        write(channel, buffer);
        buffer.clear();
    }

    private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
