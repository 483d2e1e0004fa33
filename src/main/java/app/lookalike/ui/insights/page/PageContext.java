package app.lookalike.ui.insights.page;

import app.lookalike.catalog.Product;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.insights.chart.ChartExports;
import java.util.function.Predicate;

/**
 * What every page of figures works with.
 *
 * @param links the ways to products
 * @param exports writes charts
 */
public record PageContext(ProductLinks links, ChartExports exports) {
    /**
     * An action that shows the products behind a mark.
     *
     * @param title what they have in common
     */
    public Runnable browse(PageViewModel<?> model, String title, Predicate<Product> which) {
        return () -> model.find(which, ids -> links.browse(title, ids));
    }
}
