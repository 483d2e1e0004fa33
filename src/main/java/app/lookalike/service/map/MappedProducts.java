package app.lookalike.service.map;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.projection.Fidelity;
import app.lookalike.engine.projection.Projection;
import app.lookalike.service.derived.VectorStamp;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The products that have a vector, in catalogue order, at one moment. */
final class MappedProducts {
    private static final long SEED = 1;

    private final EmbeddingSnapshot vectors;
    private final List<VectorStamp> products;

    MappedProducts(OpenCatalog catalog, CatalogVectors.Snapshot snapshot) {
        vectors = snapshot.stored();
        products = catalog.catalog().products().stream()
                .filter(product -> snapshot.contains(product.id()))
                .map(product -> VectorStamp.of(product, vectors))
                .toList();
    }

    private int row(String id) {
        return vectors.rowOf(id).orElseThrow();
    }

    /** How many. */
    int size() {
        return products.size();
    }

    /** The points of a map whose products have the same vector as then. */
    int[] known(StoredMap stored) {
        Map<String, VectorStamp> now = new HashMap<>(2 * products.size());
        products.forEach(product -> now.put(product.id(), product));
        return IntStream.range(0, stored.products().size())
                .filter(point -> {
                    VectorStamp then = stored.products().get(point);
                    return then.equals(now.get(then.id()));
                })
                .toArray();
    }

    /** A map of all. */
    StoredMap drawn(Progress progress) {
        return measured(products, Projection.of(vectors.matrix(), rows(products), SEED, progress), progress);
    }

    /**
     * A map of all, on which some stay where they are.
     *
     * @param known the points of the map that stay
     */
    StoredMap extended(StoredMap stored, int[] known, Progress progress) {
        List<VectorStamp> old =
                IntStream.of(known).mapToObj(stored.products()::get).toList();
        List<VectorStamp> added = new ArrayList<>(products);
        added.removeAll(Set.copyOf(old));
        List<VectorStamp> all = new ArrayList<>(old);
        all.addAll(added);
        Projection projection = stored.projection().of(known).with(vectors.matrix(), rows(old), rows(added), progress);
        return measured(all, projection, progress);
    }

    private StoredMap measured(List<VectorStamp> points, Projection projection, Progress progress) {
        return new StoredMap(points, projection, Fidelity.of(projection, vectors.matrix(), rows(points), progress));
    }

    private int[] rows(List<VectorStamp> points) {
        return points.stream().mapToInt(point -> row(point.id())).toArray();
    }
}
