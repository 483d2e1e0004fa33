package app.lookalike.service.derived;

import app.lookalike.catalog.Product;
import app.lookalike.engine.index.store.EmbeddingSnapshot;

/**
 * The vector of a product at one moment.
 *
 * @param id of the product
 * @param checksum of the vector
 */
public record VectorStamp(String id, int checksum) {
    /**
     * Its vector now.
     *
     * @throws java.util.NoSuchElementException if it has none
     */
    public static VectorStamp of(Product product, EmbeddingSnapshot vectors) {
        return new VectorStamp(
                product.id(), vectors.checksum(vectors.rowOf(product.id()).orElseThrow()));
    }
}
