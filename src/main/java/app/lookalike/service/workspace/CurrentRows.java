package app.lookalike.service.workspace;

import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.network.NetworkService.VectorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Determines which stored vectors are up to date.
 *
 * @param kind of the vectors
 */
record CurrentRows(VectorKind kind, Currency currency) {

    /** What makes a vector up to date. */
    interface Currency {
        /** Whether all of so many rows are known to be. */
        boolean isCertain(VectorKind kind, int rows);

        /** Whether the product's row is. */
        boolean holds(EmbeddingSnapshot stored, Product product);
    }

    /** The rows of products whose vectors are up to date. */
    RowSet in(EmbeddingSnapshot stored, Catalog catalog) {
        boolean certain = currency.isCertain(kind, stored.matrix().rows());
        return stored.rowsWhere(id -> catalog.find(id)
                .filter(product -> certain || currency.holds(stored, product))
                .isPresent());
    }

    /**
     * The same where labels were corrected or vectors added: only those are looked at.
     *
     * @param before the rows that were up to date before
     * @param earlier the catalogue before; the same products with other labels
     * @param rows how many were stored before
     */
    RowSet in(EmbeddingSnapshot stored, Catalog catalog, RowSet before, Catalog earlier, int rows) {
        Set<String> changed = new HashSet<>();
        List<Product> products = catalog.products();
        for (int i = 0; i < products.size(); i++) {
            if (!products.get(i).equals(earlier.products().get(i))) {
                changed.add(products.get(i).id());
            }
        }
        stored.liveRows().filter(row -> row >= rows).mapToObj(stored::id).forEach(changed::add);
        List<String> current = changed.stream()
                .filter(id -> catalog.find(id)
                        .filter(product -> stored.contains(id) && currency.holds(stored, product))
                        .isPresent())
                .toList();
        return before.and(stored.rows()).minus(stored.rowsOf(changed)).or(stored.rowsOf(current));
    }
}
