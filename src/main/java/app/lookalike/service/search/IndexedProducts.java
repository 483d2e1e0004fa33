package app.lookalike.service.search;

import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The products of a catalogue that can be found by their looks.
 *
 * @param products in the catalogue's order
 * @param contentHashes of their pictures' files, by their ids
 */
public record IndexedProducts(List<Product> products, Map<String, String> contentHashes) {
    /** Copies both. */
    public IndexedProducts {
        products = List.copyOf(products);
        contentHashes = Map.copyOf(contentHashes);
    }

    /** The hash of a product's picture; empty where it is not known. */
    public Optional<String> contentHash(Product product) {
        return Optional.ofNullable(contentHashes.get(product.id()));
    }
}
