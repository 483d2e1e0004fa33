package app.lookalike.service.shared.solr;

import java.util.Map;

/**
 * A further picture of a product as it is read back.
 *
 * @param product the id of the product
 * @param contentHash of the picture's file
 * @param vectors those that were asked for, as far as it has them
 */
public record FoundView(String product, String contentHash, Map<StoredVector, byte[]> vectors) {
    /** Copies the map. */
    public FoundView {
        vectors = Map.copyOf(vectors);
    }
}
