package app.lookalike.service.map;

import app.lookalike.engine.projection.Fidelity;
import app.lookalike.engine.projection.Projection;
import java.util.List;

/**
 * A map with what it was made of.
 *
 * @param ids of the products
 * @param checksums of their vectors
 * @param projection where they are
 * @param fidelity how well
 */
record StoredMap(List<String> ids, int[] checksums, Projection projection, Fidelity fidelity) {
    StoredMap {
        ids = List.copyOf(ids);
    }
}
