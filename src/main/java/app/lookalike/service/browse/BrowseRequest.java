package app.lookalike.service.browse;

import app.lookalike.service.query.ProductFilter;

/**
 * A request to {@link CatalogBrowser}.
 *
 * @param text words that the products must have, each at the beginning of one of theirs; blank for all products
 * @param filter which attributes they must have
 * @param order in which they come
 */
public record BrowseRequest(String text, ProductFilter filter, SortOrder order) {
    /** The whole catalogue. */
    public static final BrowseRequest ALL = new BrowseRequest("", ProductFilter.NONE, SortOrder.RELEVANCE);

    /** Whether it may leave products out. */
    public boolean narrows() {
        return !text.isBlank() || !filter.isEmpty();
    }
}
