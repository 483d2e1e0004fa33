package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The result of {@link CatalogBrowser}.
 *
 * @param request the request that was answered
 * @param products those found, in order
 * @param facets of each attribute all values of the catalogue, frequent ones first, years newest first; values that
 *     would leave nothing have the count 0
 * @param of how many products the catalogue has
 * @param priced whether the price of some product of the catalogue is known
 */
public record BrowseResult(
        BrowseRequest request,
        List<Product> products,
        Map<Attribute, List<FacetValue>> facets,
        int of,
        boolean priced) {
    /** Copies the map; the list is not copied and must not change. */
    public BrowseResult {
        facets = Map.copyOf(facets);
    }

    /** The values of one attribute. */
    public List<FacetValue> facet(Attribute attribute) {
        return facets.getOrDefault(attribute, List.of());
    }

    /** The values that the request filters by, attribute by attribute. */
    public List<FacetValue> chosen() {
        return Stream.of(Attribute.values())
                .flatMap(attribute -> facet(attribute).stream())
                .filter(value -> request.filter().accepts(value.attribute(), value.value()))
                .toList();
    }
}
