package app.lookalike.service.map;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.store.VectorMatrix;
import app.lookalike.engine.projection.Fidelity;
import app.lookalike.engine.projection.Projection;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The products that have a vector, in catalogue order, at one moment.
 *
 * @param matrix their vectors
 * @param ids of the products
 * @param rows of the matrix
 * @param checksums of the vectors, by which changed ones are recognised
 */
record IndexedProducts(VectorMatrix matrix, List<String> ids, int[] rows, int[] checksums) {
    private static final long SEED = 1;

    static IndexedProducts of(OpenCatalog catalog, CatalogVectors.Snapshot vectors) {
        List<String> ids = catalog.catalog().products().stream()
                .map(Product::id)
                .filter(vectors::contains)
                .toList();
        int[] rows = ids.stream()
                .mapToInt(id -> vectors.stored().rowOf(id).orElseThrow())
                .toArray();
        int[] checksums = IntStream.of(rows).map(vectors.stored()::checksum).toArray();
        return new IndexedProducts(vectors.stored().matrix(), ids, rows, checksums);
    }

    /** How many. */
    int size() {
        return ids.size();
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>(2 * ids.size());
        for (int i = 0; i < ids.size(); i++) {
            positions.put(ids.get(i), i);
        }
        return positions;
    }

    /** The points of a map whose products have the same vector as then. */
    int[] known(StoredMap stored) {
        Map<String, Integer> positions = positions();
        return IntStream.range(0, stored.ids().size())
                .filter(i -> {
                    Integer now = positions.get(stored.ids().get(i));
                    return now != null && checksums[now] == stored.checksums()[i];
                })
                .toArray();
    }

    /** A map of all. */
    StoredMap drawn(Progress progress) {
        Projection projection = Projection.of(matrix, rows, SEED, progress);
        return new StoredMap(ids, checksums, projection, Fidelity.of(projection, matrix, rows, progress));
    }

    /**
     * A map of all, on which some stay where they are.
     *
     * @param known the points of the map that stay
     */
    StoredMap extended(StoredMap stored, int[] known, Progress progress) {
        Map<String, Integer> positions = positions();
        List<Integer> order = new ArrayList<>();
        IntStream.of(known)
                .forEach(i -> order.add(
                        Objects.requireNonNull(positions.remove(stored.ids().get(i)))));
        positions.values().stream().sorted().forEach(order::add);
        int[] all = order.stream().mapToInt(i -> i).toArray();
        int[] allRows = IntStream.of(all).map(i -> rows[i]).toArray();
        Projection projection = stored.projection()
                .of(known)
                .with(
                        matrix,
                        IntStream.of(allRows).limit(known.length).toArray(),
                        IntStream.of(allRows).skip(known.length).toArray(),
                        progress);
        return new StoredMap(
                order.stream().map(ids::get).toList(),
                IntStream.of(all).map(i -> checksums[i]).toArray(),
                projection,
                Fidelity.of(projection, matrix, allRows, progress));
    }
}
