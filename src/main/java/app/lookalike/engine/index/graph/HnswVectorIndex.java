package app.lookalike.engine.index.graph;

import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.store.DistinctRows;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Approximate search for large catalogues: Lucene walks {@linkplain MappedGraph graphs} of near neighbours from row to
 * row towards the query (Malkov, Yashunin 2018, <a href="https://arxiv.org/abs/1603.09320">Hierarchical Navigable Small
 * World graphs</a>) and compares the {@linkplain ScalarQuantizer codes} of a few hundred instead of all vectors. The best are
 * compared again themselves, so that similarities are those of the vectors; only that a row is missed is possible.
 *
 * <p>What a graph is not good at goes to the exact index: many answers, filters that leave few rows, rows that were
 * added since, and walks that do not find enough.
 */
final class HnswVectorIndex implements VectorIndex {
    /** How many of the best rows a walk keeps in sight: recall against time. */
    static final int BREADTH = 32;

    /** A filter that accepts less than this part of the rows is left to the exact index, which then reads little. */
    private static final double SELECTIVE = 0.07;

    /** More answers than this are searched exactly. */
    private static final int MANY = 100;

    /** A walk that compares more rows than this for each it keeps in sight, and more than one in so many, is lost. */
    private static final int PATIENCE = 100;

    private final EmbeddingSnapshot snapshot;
    private final VectorIndex exact;
    private final List<GraphPart> parts;
    private final RowSet tail;
    private final int breadth;
    private final double selective;
    private final DotProduct dotProduct = DotProduct.fastest();

    /**
     * With the usual settings.
     *
     * @param exact of the same snapshot
     * @param parts of its rows from 0 on, without a gap
     */
    HnswVectorIndex(EmbeddingSnapshot snapshot, VectorIndex exact, List<GraphPart> parts) {
        this(snapshot, exact, parts, BREADTH, SELECTIVE);
    }

    /**
     * With other settings.
     *
     * @param breadth see {@link #BREADTH}
     * @param selective the part of the rows, 0 to 1, below which a filter is left to the exact index
     */
    HnswVectorIndex(
            EmbeddingSnapshot snapshot, VectorIndex exact, List<GraphPart> parts, int breadth, double selective) {
        this.snapshot = snapshot;
        this.exact = exact;
        this.parts = List.copyOf(parts);
        this.breadth = breadth;
        this.selective = selective;
        int rows = snapshot.matrix().rows();
        BitSet added = new BitSet(rows);
        added.set(parts.get(parts.size() - 1).end(), rows);
        tail = RowSet.of(added).and(snapshot.rows());
    }

    @Override
    public int size() {
        return snapshot.size();
    }

    @Override
    public int dimension() {
        return snapshot.dimension();
    }

    @Override
    public List<Neighbour> nearest(NearestQuery query) {
        return nearest(query, true);
    }

    /** Each core answers whole queries: that keeps it at work without waiting for the others. */
    @Override
    public List<List<Neighbour>> nearestAll(List<NearestQuery> queries) {
        return queries.parallelStream().map(query -> nearest(query, false)).toList();
    }

    private List<Neighbour> nearest(NearestQuery query, boolean parallel) {
        if (query.embedding().dimension() != dimension()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the query has %d numbers, the index %d",
                    query.embedding().dimension(),
                    dimension()));
        }
        RowSet accepted = accepted(query.rows());
        int count = accepted == null ? size() : accepted.size();
        if (query.k() == 0 || query.k() > MANY || count < selective * size()) {
            return exact.nearest(query);
        }
        RowSet added = accepted == null || tail.size() == 0 ? tail : tail.and(accepted);
        int addedCount = added.size();
        Optional<List<Neighbour>> walked = walk(query, accepted, parallel);
        int enough = Math.min(query.k(), count - addedCount);
        if (walked.isEmpty() || walked.get().size() < enough) {
            return exact.nearest(query);
        }
        Stream<Neighbour> found =
                walked.get().stream().filter(neighbour -> neighbour.similarity() >= query.minimumSimilarity());
        Stream<Neighbour> more = addedCount == 0 ? Stream.empty() : exact.nearest(query.within(added)).stream();
        return Stream.concat(found, more)
                .sorted(Neighbour.BEST_FIRST)
                .limit(query.k())
                .toList();
    }

    /** Null for all: then no node need be looked up. */
    private @Nullable RowSet accepted(@Nullable RowSet wanted) {
        RowSet live = snapshot.rows();
        RowSet accepted = wanted == null ? live : wanted.and(live);
        return accepted.size() == snapshot.matrix().rows() ? null : accepted;
    }

    /**
     * The best rows of all graphs.
     *
     * @param accepted rows that may be answered; null for all
     * @return nothing if a walk got lost
     */
    private Optional<List<Neighbour>> walk(NearestQuery query, @Nullable RowSet accepted, boolean parallel) {
        IntStream each = IntStream.range(0, parts.size());
        List<Optional<List<Neighbour>>> found = (parallel && parts.size() > 1 ? each.parallel() : each)
                .mapToObj(part -> walk(parts.get(part), query, accepted))
                .toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .flatMap(Optional::stream)
                .flatMap(Collection::stream)
                .toList());
    }

    private Optional<List<Neighbour>> walk(GraphPart part, NearestQuery query, @Nullable RowSet accepted) {
        DistinctRows nodes = part.nodes();
        MappedGraph graph = part.graph().view();
        float[] vector = query.embedding().vector();
        int keep = Math.max(breadth, 2 * query.k());
        KnnCollector best = new TopKnnCollector(keep, Math.max(PATIENCE * keep, nodes.size() / PATIENCE));
        try {
            HnswGraphSearcher.search(
                    graph.codes().scorer(vector),
                    best,
                    graph,
                    accepted == null ? null : new AcceptedNodes(nodes, accepted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (best.earlyTerminated()) {
            return Optional.empty();
        }
        List<Neighbour> found = new ArrayList<>();
        for (ScoreDoc node : best.topDocs().scoreDocs) {
            float product = snapshot.matrix().dot(vector, nodes.row(node.doc), dotProduct);
            float similarity = Neighbour.ofScalarProduct(product);
            nodes.rows(node.doc)
                    .filter(row -> accepted == null || accepted.contains(row))
                    .forEach(row -> found.add(new Neighbour(snapshot.id(row), similarity)));
        }
        return Optional.of(found);
    }

    private record AcceptedNodes(DistinctRows nodes, RowSet rows) implements Bits {
        @Override
        public boolean get(int node) {
            return nodes.any(node, rows::contains);
        }

        @Override
        public int length() {
            return nodes.size();
        }
    }
}
