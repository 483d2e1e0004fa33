package app.lookalike.ui.insights;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import java.util.Collection;
import java.util.List;

/** The ways from a figure to the products behind it. */
public interface ProductLinks {
    /**
     * Shows just these products in Browse.
     *
     * @param title what they have in common
     */
    void browse(String title, Collection<String> ids);

    /** Shows the products with that value of the attribute in Browse. */
    void browse(Attribute attribute, String value);

    /** Searches by that query. */
    void search(Query query);

    /** Keeps the products on the current board. */
    void keep(List<Product> products);
}
