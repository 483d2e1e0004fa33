package app.lookalike.service.shared.solr;

import app.lookalike.catalog.Product;
import java.util.Map;
import java.util.Optional;

/**
 * A further picture of a product as it is sent: found within what the filter accepts of the product.
 *
 * @param product whose it is, with the labels as the user corrected them
 * @param contentHash of the picture's file
 * @param checksum of everything here: when it changes, the picture is sent again
 * @param thumbnail a small picture as a file; empty where it has none that can be read
 * @param vectors little-endian float32
 * @param codes of those that are searched
 */
public record PublishedView(
        Product product,
        String contentHash,
        String checksum,
        Optional<byte[]> thumbnail,
        Map<StoredVector, byte[]> vectors,
        Map<StoredVector, byte[]> codes) {
    /** Copies the maps. */
    public PublishedView {
        vectors = Map.copyOf(vectors);
        codes = Map.copyOf(codes);
    }
}
