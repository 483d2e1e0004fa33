package app.lookalike.service.browse;

import app.lookalike.catalog.Product;
import java.util.List;

/**
 * The result of {@link CatalogBrowser}.
 *
 * @param request the request that was answered
 * @param products those found, in order; the list is not copied and must not change
 * @param facets what further filters would leave of what the text finds
 * @param of how many products the catalogue has
 */
public record BrowseResult(BrowseRequest request, List<Product> products, FacetCounts facets, int of) {}
