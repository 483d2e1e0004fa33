package app.lookalike.service.derived;

import app.lookalike.catalog.Product;
import java.util.List;

/** Products and the nearest neighbours of each, by positions in {@link #products}, wherever they lie. Never changes. */
public interface Neighbours {
    /** So many of each product. */
    int MOST = 10;

    /** Those that are indexed and can be found, in catalogue order. */
    List<Product> products();

    /** The positions of a product's nearest others, best first; not a copy, to read only. */
    int[] neighbours(int product);

    /** The cosines that belong to {@link #neighbours}; not a copy, to read only. */
    float[] similarities(int product);
}
