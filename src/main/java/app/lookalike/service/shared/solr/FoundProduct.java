package app.lookalike.service.shared.solr;

import java.util.Map;

/**
 * A product as it is read back.
 *
 * @param id the product's
 * @param json as it was sent
 * @param vectors those that were asked for, as far as it has them
 */
public record FoundProduct(String id, String json, Map<StoredVector, byte[]> vectors) {
    /** Copies the map. */
    public FoundProduct {
        vectors = Map.copyOf(vectors);
    }
}
