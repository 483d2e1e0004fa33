package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.VectorMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import smile.math.distance.Distance;
import smile.neighbor.LinearSearch;
import smile.neighbor.Neighbor;

/**
 * Smile's exact {@link LinearSearch} over all rows, on both the caller's thread and the common pool; the reference for
 * every other index. Smile only handles row numbers: the vectors stay in the mapped matrix and the distance, 1 - dot
 * product, is ours.
 *
 * <p>What Smile 2.6.0 leaves to its caller: it answers farthest first, breaks ties at random, refuses k = 0 and k above
 * n, and leaves a row out that <em>is</em> the query object (hence a fresh one each time).
 */
public final class SmileVectorIndex implements VectorIndex {
    /** How many more than k are asked for at first, so that ties at the k-th place show without a second pass. */
    private static final int SPARE = 8;

    private static final float[] NOT_A_QUERY = {};

    private final int dimension;
    private final Row[] rows;
    private final LinearSearch<Row> all;
    private final Distance<Row> distance;

    /**
     * What Smile holds for a vector: a stored row or, with its numbers, the query. A class, since records must not hold
     * arrays.
     */
    private static final class Row {
        final int number;
        final String id;
        final float[] query;

        Row(int number, String id, float[] query) {
            this.number = number;
            this.id = id;
            this.query = query;
        }
    }

    /** With the fastest dot product there is. */
    public SmileVectorIndex(EmbeddingSnapshot snapshot) {
        this(snapshot, DotProduct.fastest());
    }

    /** Over the rows that are live at the moment of the snapshot. */
    public SmileVectorIndex(EmbeddingSnapshot snapshot, DotProduct dotProduct) {
        dimension = snapshot.dimension();
        rows = snapshot.liveRows()
                .mapToObj(row -> new Row(row, snapshot.id(row), NOT_A_QUERY))
                .toArray(Row[]::new);
        VectorMatrix matrix = snapshot.matrix();
        distance = (query, row) -> 1.0 - Neighbour.ofScalarProduct(matrix.dot(query.query, row.number, dotProduct));
        all = new LinearSearch<>(rows, distance);
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public List<Neighbour> nearest(NearestQuery query) {
        float[] vector = query.embedding().vector();
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the query has %d numbers, the index %d", vector.length, dimension));
        }
        RowSet wanted = query.rows();
        Row[] accepted = wanted == null
                ? rows
                : Arrays.stream(rows).filter(row -> wanted.contains(row.number)).toArray(Row[]::new);
        int k = Math.min(query.k(), accepted.length);
        if (k == 0) {
            return List.of();
        }
        LinearSearch<Row> search = accepted.length == rows.length ? all : new LinearSearch<>(accepted, distance);
        return nearest(search, new Row(-1, "", vector), k, accepted.length).stream()
                .filter(neighbour -> neighbour.similarity() >= query.minimumSimilarity())
                .toList();
    }

    private static List<Neighbour> nearest(LinearSearch<Row> search, Row query, int k, int n) {
        int asked = Math.min(n, k + SPARE);
        while (true) {
            Neighbor<Row, Row>[] found = search.knn(query, asked);
            Arrays.sort(found, Comparator.comparingDouble(neighbour -> neighbour.distance));
            // All that tie with the k-th are at hand once one that is farther than it is, too.
            if (asked == n || found[asked - 1].distance > found[k - 1].distance) {
                return bestOf(found, k);
            }
            asked = (int) Math.min(n, asked * 4L);
        }
    }

    private static List<Neighbour> bestOf(Neighbor<Row, Row>[] found, int k) {
        List<Neighbour> neighbours = new ArrayList<>(found.length);
        for (Neighbor<Row, Row> neighbour : found) {
            neighbours.add(new Neighbour(neighbour.value.id, (float) (1 - neighbour.distance)));
        }
        neighbours.sort(Neighbour.BEST_FIRST);
        return List.copyOf(neighbours.subList(0, k));
    }
}
