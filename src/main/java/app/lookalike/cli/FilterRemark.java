package app.lookalike.cli;

import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What to know of filters that no product passes together, although each of them is passed by some. */
final class FilterRemark {
    private FilterRemark() {}

    /** One line; empty if any product passes. */
    static Optional<String> of(OpenCatalog catalog, ProductFilter filter) {
        if (filter.conditions().size() < 2) {
            return Optional.empty();
        }
        FacetCounts counts = catalog.browser().count(filter);
        return counts.found() > 0
                ? Optional.empty()
                : Optional.of("No product passes all filters"
                        + counts.relaxed().stream()
                                .filter(without -> without.found() > 0)
                                .max(Comparator.comparingInt(FacetCounts.Relaxed::found))
                                .map(without -> String.format(
                                        Locale.ROOT,
                                        "; without %s there are %,d.",
                                        expression(without.condition()),
                                        without.found()))
                                .orElse("."));
    }

    private static String expression(ProductFilter condition) {
        return condition.accepted().entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + String.join(" or ", new TreeSet<>(entry.getValue())))
                .findFirst()
                .orElseGet(() -> PriceRange.KEY + "=" + condition.price());
    }
}
