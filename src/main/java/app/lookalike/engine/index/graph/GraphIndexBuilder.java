package app.lookalike.engine.index.graph;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.store.DistinctRows;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the approximate index of a store, for catalogues in which exact search takes long: {@link #build} in the
 * background when it {@linkplain #isDue is due}, {@link #read} for each snapshot that is to be searched. Rows that are
 * appended later are found at once, by the exact index; the next build adds them to the graph.
 *
 * <p>The graphs lie beside the matrix, one file for each million rows, or fewer where the heap is small: it holds a graph
 * while it is made. One builder for each store; safe for use from several threads.
 */
public final class GraphIndexBuilder {
    /** Rows from which on an approximate index is worth its making; fewer are searched exactly in a few milliseconds. */
    public static final int WORTHWHILE = 300_000;

    private static final Logger LOG = LoggerFactory.getLogger(GraphIndexBuilder.class);
    private static final Pattern NAME = Pattern.compile("graph-(\\d{1,9})-(\\d{1,9})\\.bin");

    /** Rows of a graph, where the heap has room for it: one large graph is searched faster than two small ones. */
    private static final int ROWS = 1 << 20;

    /** Of the heap, the most that a graph takes while it is made. */
    private static final double SHARE = 0.25;

    /** One in so many rows may be missing from the graphs before a build is due. */
    private static final int MISSING = 20;

    private final Path directory;
    private final int worthwhile;
    private final int rowsOfPart;
    private final Object building = new Object();
    private final Map<Path, GraphPart> known = new HashMap<>();

    /** @param directory of the store, see {@code EmbeddingStore.open} */
    public GraphIndexBuilder(Path directory) {
        this(directory, WORTHWHILE);
    }

    /**
     * For catalogues of another size.
     *
     * @param worthwhile rows from which on an index is made, instead of {@link #WORTHWHILE}
     */
    public GraphIndexBuilder(Path directory, int worthwhile) {
        this(directory, worthwhile, rowsOfPart(Runtime.getRuntime().maxMemory()));
    }

    GraphIndexBuilder(Path directory, int worthwhile, int rowsOfPart) {
        this.directory = directory;
        this.worthwhile = worthwhile;
        this.rowsOfPart = rowsOfPart;
    }

    /**
     * So many that a graph of them takes its share of a heap, as a power of two.
     *
     * @param heap bytes
     */
    static int rowsOfPart(long heap) {
        return (int) Math.min(ROWS, Long.highestOneBit((long) (heap * SHARE / GraphBuild.BYTES_OF_NODE)));
    }

    /** Whether the catalogue is large enough and {@link #build} has not been run since many rows were added. */
    public boolean isDue(EmbeddingSnapshot snapshot) {
        int rows = snapshot.matrix().rows();
        return rows >= worthwhile && rows - end(parts(snapshot)) > rows / MISSING;
    }

    /**
     * The index that was built for these rows or for a part of them; the rest is searched exactly. Takes a fraction of
     * a second the first time, then next to nothing.
     *
     * @param exact index of the same snapshot
     * @return nothing where none was built, or what was built is damaged or of another store
     */
    public Optional<VectorIndex> read(EmbeddingSnapshot snapshot, VectorIndex exact) {
        List<GraphPart> parts = snapshot.matrix().rows() < worthwhile ? List.of() : parts(snapshot);
        return parts.isEmpty() ? Optional.empty() : Optional.of(new HnswVectorIndex(snapshot, exact, parts));
    }

    /**
     * Builds what is missing for all rows of a snapshot, on all cores, and waits for it: about a millisecond of one core
     * for each row of 256 numbers. {@link #read} then finds it. What is finished when it is cancelled, graph by graph,
     * stays.
     *
     * @param progress counts rows
     * @throws LookalikeException if it cannot be written
     */
    public void build(EmbeddingSnapshot snapshot, Progress progress) {
        synchronized (building) {
            int rows = snapshot.matrix().rows();
            List<GraphPart> parts = parts(snapshot);
            int first = 0;
            while (first < rows) {
                int end = Math.min(rows, first + rowsOfPart);
                Optional<GraphPart> earlier = startingAt(first, parts);
                int present = earlier.map(GraphPart::end).orElse(first);
                if (present < end) {
                    build(snapshot, first, end, earlier, progress);
                }
                first = Math.max(present, end);
            }
            deleteOthers(parts(snapshot));
        }
    }

    private void build(EmbeddingSnapshot snapshot, int first, int end, Optional<GraphPart> earlier, Progress progress) {
        OptionalInt fingerprint = snapshot.fingerprint(end);
        if (fingerprint.isEmpty()) {
            return;
        }
        try {
            DistinctRows nodes = DistinctRows.of(snapshot, first, end);
            ScalarQuantizer codes = ScalarQuantizer.of(snapshot.matrix(), nodes, progress);
            HnswGraph graph = new GraphBuild(codes, nodes, snapshot.matrix().rows(), progress).run(earlier);
            GraphFile.write(file(first, end), graph, codes, GraphBuild.CONNECTIONS, first, end, fingerprint.getAsInt());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("index.graphNotWritten", directory, FileFailures.reason(e)), e);
        }
    }

    private static int end(List<GraphPart> parts) {
        return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
    }

    private static Optional<GraphPart> startingAt(int first, List<GraphPart> parts) {
        return parts.stream().filter(part -> part.first() == first).findFirst();
    }

    /** What is whole and of these rows, from row 0 on without a gap. */
    synchronized List<GraphPart> parts(EmbeddingSnapshot snapshot) {
        List<Path> files = files();
        known.keySet().retainAll(files);
        List<GraphPart> parts = new ArrayList<>();
        for (Path file : files) {
            if (first(file) == end(parts)) {
                part(file, snapshot).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Optional<GraphPart> part(Path file, EmbeddingSnapshot snapshot) {
        GraphPart part = known.get(file);
        if (part == null || !OptionalInt.of(part.fingerprint()).equals(snapshot.fingerprint(part.end()))) {
            part = GraphFile.read(file, snapshot, GraphBuild.CONNECTIONS).orElse(null);
        }
        if (part == null || part.first() != first(file)) {
            return Optional.empty();
        }
        known.put(file, part);
        return Optional.of(part);
    }

    private Path file(int first, int end) {
        return directory.resolve(String.format(Locale.ROOT, "graph-%d-%d.bin", first, end));
    }

    private static int first(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    private static int end(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(2)) : -1;
    }

    /** In the order of their rows; of those that begin at the same row the longest first. */
    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> first(file) >= 0)
                    .sorted(Comparator.comparingInt(GraphIndexBuilder::first)
                            .thenComparing(Comparator.<Path>comparingInt(GraphIndexBuilder::end)
                                    .reversed()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read", directory, e);
            return List.of();
        }
    }

    private void deleteOthers(List<GraphPart> parts) {
        List<Path> used =
                parts.stream().map(part -> file(part.first(), part.end())).toList();
        for (Path file : files()) {
            if (!used.contains(file)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // Windows does not while it is being searched.
                    LOG.debug("{} is deleted after the next build", file, e);
                }
            }
        }
    }
}
