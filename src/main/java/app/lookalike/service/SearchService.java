package app.lookalike.service;

import app.lookalike.catalog.Product;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The only door to search; safe for any thread, and slow enough (5 to 500 ms) to keep off the window's. */
@SuppressWarnings("DoNotCallSuggester")
public final class SearchService {
    /**
     * The most similar products among those indexed so far.
     *
     * @throws app.lookalike.base.LookalikeException if the product is unknown or has no picture, if nothing is indexed
     *     yet, or if the network is not available
     */
    public SearchResult search(OpenCatalog catalog, SearchRequest request) {
        throw new UnsupportedOperationException();
    }

    /** A random product that is indexed; of all products with a picture where none is indexed yet. */
    public Optional<Product> randomProduct(OpenCatalog catalog, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /**
     * A query from a picture file.
     *
     * @throws app.lookalike.base.LookalikeException naming the file and why it cannot be read
     */
    public Query.ByPicture queryOf(Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * A query from encoded bytes, such as a dropped or pasted picture.
     *
     * @param label what to call it
     */
    public Query.ByPicture queryOf(String label, byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
