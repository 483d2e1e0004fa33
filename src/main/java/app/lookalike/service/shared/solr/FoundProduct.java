package app.lookalike.service.shared.solr;

import java.util.Map;
import java.util.Optional;

/**
 * A product as it is read back.
 *
 * @param id the product's
 * @param json as it was sent
 * @param contentHash of its picture's file; empty where it has none
 * @param vectors those that were asked for, as far as it has them
 */
public record FoundProduct(String id, String json, Optional<String> contentHash, Map<StoredVector, byte[]> vectors) {
    /** Copies the map. */
    public FoundProduct {
        vectors = Map.copyOf(vectors);
    }
}
