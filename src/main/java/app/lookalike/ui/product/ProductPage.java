package app.lookalike.ui.product;

import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.compare.Comparison;
import java.util.Optional;

/**
 * A product to look at.
 *
 * @param session the catalogue that it is in
 * @param product which
 * @param found the query beside the answers, at this product, where it is one of them
 */
public record ProductPage(CatalogSession session, Product product, Optional<Comparison> found) {
    /** A product that was not found by a search. */
    public static ProductPage of(CatalogSession session, Product product) {
        return new ProductPage(session, product, Optional.empty());
    }

    /** The answer of a comparison. */
    public static ProductPage of(Comparison comparison) {
        return new ProductPage(comparison.session(), comparison.hit().product(), Optional.of(comparison));
    }
}
