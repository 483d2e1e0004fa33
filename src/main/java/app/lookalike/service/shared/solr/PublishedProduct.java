package app.lookalike.service.shared.solr;

import app.lookalike.catalog.Product;
import java.util.Map;
import java.util.Optional;

/**
 * A product as it is sent.
 *
 * @param product with the labels as the user corrected them
 * @param json all of the product, as it is read back
 * @param checksum of everything here: when it changes, the product is sent again
 * @param position where it comes in the catalogue, from 0
 * @param contentHash of the picture's file; empty where it has none
 * @param thumbnail a small picture as a file; empty where it has none that can be read
 * @param vectors little-endian float32
 * @param codes of those that are searched
 */
public record PublishedProduct(
        Product product,
        String json,
        String checksum,
        int position,
        Optional<String> contentHash,
        Optional<byte[]> thumbnail,
        Map<StoredVector, byte[]> vectors,
        Map<StoredVector, byte[]> codes) {
    /** Copies the maps. */
    public PublishedProduct {
        vectors = Map.copyOf(vectors);
        codes = Map.copyOf(codes);
    }
}
