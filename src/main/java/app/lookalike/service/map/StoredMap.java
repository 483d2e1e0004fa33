package app.lookalike.service.map;

import app.lookalike.engine.projection.Fidelity;
import app.lookalike.engine.projection.Projection;
import app.lookalike.service.derived.VectorStamp;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A map with what it was made of. Never changes.
 *
 * @param products the products and their vectors then
 * @param projection where they are
 * @param fidelity how well
 */
record StoredMap(List<VectorStamp> products, Projection projection, Fidelity fidelity) {
    StoredMap {
        products = List.copyOf(products);
    }

    /** Some of its points as a map. */
    CatalogMap map(int[] points) {
        float[] x = new float[points.length];
        float[] y = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            x[i] = projection.x(points[i]);
            y[i] = projection.y(points[i]);
        }
        return new CatalogMap(
                IntStream.of(points).mapToObj(point -> products.get(point).id()).toList(),
                x,
                y,
                new CatalogMap.Trust(fidelity.neighbours(), fidelity.kept(), fidelity.trustworthiness()));
    }
}
