package app.lookalike.service.shared;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.browse.PagedProducts;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.FoundProduct;
import app.lookalike.service.shared.solr.SolrBrowsing;
import app.lookalike.service.shared.solr.SolrBrowsing.Counted;
import app.lookalike.service.shared.solr.SolrBrowsing.ValueCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a shared catalogue as {@code CatalogBrowser} does through a workspace: words, filters, counts and orders
 * by Solr, the products as they are looked at. Thread-safe.
 */
public final class SharedBrowser {
    private static final Comparator<ValueCount> FREQUENT_FIRST =
            Comparator.comparing(ValueCount::count).reversed().thenComparing(ValueCount::value);
    private static final Comparator<ValueCount> NEWEST_FIRST =
            Comparator.comparing(ValueCount::value).reversed();

    private final SolrBrowsing browsing;
    private final int products;
    private final Function<FoundProduct, Product> read;
    private @Nullable Counted whole;

    /**
     * Browses.
     *
     * @param products how many there are
     * @param read reads a product that was fetched
     */
    SharedBrowser(SolrBrowsing browsing, int products, Function<FoundProduct, Product> read) {
        this.browsing = browsing;
        this.products = products;
        this.read = read;
    }

    /**
     * Answers a request; the first page of the products is there.
     *
     * @throws app.lookalike.base.LookalikeException if Solr does not answer
     */
    public BrowseResult browse(BrowseRequest request) {
        FacetCounts counts = count(request);
        PagedProducts found = new PagedProducts(counts.found(), start -> page(request, start));
        if (!found.isEmpty()) {
            found.load(0);
        }
        return new BrowseResult(request, found, counts, products);
    }

    private List<Product> page(BrowseRequest request, int start) {
        return browsing.page(request, start, PagedProducts.PAGE).stream()
                .map(read)
                .toList();
    }

    /** What a filter leaves of all products. */
    public FacetCounts count(ProductFilter filter) {
        return count(new BrowseRequest("", filter, SortOrder.ID));
    }

    private FacetCounts count(BrowseRequest request) {
        Counted all = whole();
        Counted some = request.narrows() ? browsing.count(request) : all;
        Map<Attribute, List<FacetValue>> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            values.put(
                    attribute,
                    facets(
                            attribute,
                            all.values().getOrDefault(attribute, List.of()),
                            some.values().getOrDefault(attribute, List.of())));
        }
        List<FacetCounts.Relaxed> relaxed = new ArrayList<>();
        List<ProductFilter> conditions = request.filter().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            relaxed.add(
                    new FacetCounts.Relaxed(conditions.get(i), some.without().get(i)));
        }
        return new FacetCounts(request.filter(), some.found(), some.among(), values, relaxed, all.priced() > 0);
    }

    /** Of the release that is open, so it never changes. */
    private synchronized Counted whole() {
        if (whole == null) {
            whole = browsing.count(BrowseRequest.ALL);
        }
        return whole;
    }

    /** All values of the catalogue with what the request leaves of them. */
    private static List<FacetValue> facets(Attribute attribute, List<ValueCount> all, List<ValueCount> left) {
        Map<String, ValueCount> counts = folded(left);
        return folded(all).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(attribute == Attribute.YEAR ? NEWEST_FIRST : FREQUENT_FIRST))
                .map(entry -> {
                    ValueCount value = entry.getValue();
                    Optional<ValueCount> now = Optional.ofNullable(counts.get(entry.getKey()));
                    return new FacetValue(
                            attribute,
                            value.value(),
                            now.map(ValueCount::count).orElse(0),
                            value.parts().isEmpty()
                                    ? List.of()
                                    : facets(
                                            below(attribute),
                                            value.parts(),
                                            now.map(ValueCount::parts).orElse(List.of())));
                })
                .toList();
    }

    private static Attribute below(Attribute attribute) {
        return attribute == Attribute.MASTER_CATEGORY ? Attribute.SUB_CATEGORY : Attribute.ARTICLE_TYPE;
    }

    /** Values that differ in case only are one, written as most products have it. */
    private static Map<String, ValueCount> folded(List<ValueCount> values) {
        Map<String, ValueCount> folded = new LinkedHashMap<>();
        values.stream()
                .sorted(FREQUENT_FIRST)
                .forEach(value -> folded.merge(value.value().toLowerCase(Locale.ROOT), value, (most, other) -> {
                    List<ValueCount> parts = new ArrayList<>(most.parts());
                    parts.addAll(other.parts());
                    return new ValueCount(most.value(), most.count() + other.count(), parts);
                }));
        return folded;
    }
}
