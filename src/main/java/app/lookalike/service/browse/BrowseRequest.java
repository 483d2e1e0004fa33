package app.lookalike.service.browse;

import app.lookalike.service.query.ProductFilter;
import java.util.Optional;

/**
 * A request to {@link CatalogBrowser}.
 *
 * @param within only these products; empty for the whole catalogue
 * @param text words that the products must have, each at the beginning of one of theirs; blank for all products
 * @param filter which attributes they must have
 * @param order in which they come
 */
public record BrowseRequest(Optional<ProductSet> within, String text, ProductFilter filter, SortOrder order) {
    /** The whole catalogue. */
    public static final BrowseRequest ALL = new BrowseRequest("", ProductFilter.NONE, SortOrder.RELEVANCE);

    /** A request to the whole catalogue. */
    public BrowseRequest(String text, ProductFilter filter, SortOrder order) {
        this(Optional.empty(), text, filter, order);
    }

    /** The same with other words. */
    public BrowseRequest saying(String words) {
        return new BrowseRequest(within, words, filter, order);
    }

    /** Whether it may leave products out. */
    public boolean narrows() {
        return within.isPresent() || !text.isBlank() || !filter.isEmpty();
    }
}
