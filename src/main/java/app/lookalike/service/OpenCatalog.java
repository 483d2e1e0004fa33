package app.lookalike.service;

import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import java.nio.file.Path;

/**
 * One open workspace: its products, their pictures, their vectors. Owns the files behind them; close it. Safe for any
 * thread.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class OpenCatalog implements AutoCloseable {
    /** The workspace's folder. */
    public Path directory() {
        throw new UnsupportedOperationException();
    }

    /** The products. */
    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    /** What to call this catalogue in a title: the source's file or folder name. */
    public String title() {
        throw new UnsupportedOperationException();
    }

    /** How many products have their vector and can be found. */
    public int indexedCount() {
        throw new UnsupportedOperationException();
    }

    /** Products that have a picture. */
    public int pictureCount() {
        throw new UnsupportedOperationException();
    }

    /** Whether that product has its vector already, so that a search from it needs no network. */
    public boolean isIndexed(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The product's picture, decoded at a size fit for {@code maxSide} pixels, never enlarged.
     *
     * @throws app.lookalike.base.LookalikeException if it has none or it cannot be read
     */
    public RgbImage picture(Product product, int maxSide) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
