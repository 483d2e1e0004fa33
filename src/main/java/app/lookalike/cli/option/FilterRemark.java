package app.lookalike.cli.option;

import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.search.SearchableCatalog;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What to know of filters that no product passes together, although each of them is passed by some. */
public final class FilterRemark {
    private FilterRemark() {}

    /** One line; empty if any product passes. */
    public static Optional<String> of(SearchableCatalog catalog, ProductFilter filter) {
        if (filter.conditions().size() < 2 || catalog.count(filter) > 0) {
            return Optional.empty();
        }
        return Optional.of("No product passes all filters"
                + filter.conditions().stream()
                        .map(condition -> Map.entry(condition, catalog.count(filter.without(condition))))
                        .filter(without -> without.getValue() > 0)
                        .max(Comparator.comparingLong(Map.Entry::getValue))
                        .map(without -> String.format(
                                Locale.ROOT,
                                "; without %s there are %,d.",
                                expression(without.getKey()),
                                without.getValue()))
                        .orElse("."));
    }

    private static String expression(ProductFilter condition) {
        return condition.accepted().entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + String.join(" or ", new TreeSet<>(entry.getValue())))
                .findFirst()
                .orElseGet(() -> PriceRange.KEY + "=" + condition.price());
    }
}
