package app.lookalike.service.shared.solr;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which documents a search may answer, in the syntax of Solr's standard query parser. */
final class SolrFilter {
    private SolrFilter() {}

    /** The documents of one type in a release; the same for all searches, so Solr keeps the answer. */
    static String ofRelease(String type, long release) {
        return "+" + SolrSchema.TYPE + ":" + type
                + " +" + SolrSchema.FROM + ":[* TO " + release + "]"
                + " -" + SolrSchema.UNTIL + ":[* TO " + (release - 1) + "]";
    }

    /** What the filter accepts; one expression for each attribute, which Solr keeps one by one. */
    static List<String> of(ProductFilter filter) {
        List<String> all = new ArrayList<>();
        filter.accepted()
                .forEach((attribute, values) ->
                        all.add(SolrSchema.filterField(attribute) + ":" + anyOf(new TreeSet<>(values))));
        if (!filter.price().equals(PriceRange.ANY)) {
            all.add(SolrSchema.PRICE + ":[" + bound(filter.price().from()) + " TO "
                    + bound(filter.price().to()) + "]");
        }
        return all;
    }

    /** The same, each expression under the name of its condition, so that counts can leave it out. */
    static List<String> tagged(ProductFilter filter) {
        return filter.conditions().stream()
                .map(condition ->
                        "{!tag=" + tag(condition) + "}" + of(condition).get(0))
                .toList();
    }

    /** The name of a condition: of the attribute, or of the price. */
    static String tag(ProductFilter condition) {
        return condition.accepted().keySet().stream()
                .findFirst()
                .map(Attribute::key)
                .orElse(SolrSchema.PRICE);
    }

    /** Without these products; empty where nothing is left out. Not kept, since the next search leaves out others. */
    static Optional<String> without(Collection<String> products) {
        return products.isEmpty()
                ? Optional.empty()
                : Optional.of("{!cache=false}*:* -" + SolrSchema.PRODUCT + ":" + anyOf(new TreeSet<>(products)));
    }

    /** Those that are one of these. */
    static String products(Collection<String> products) {
        return SolrSchema.PRODUCT + ":" + anyOf(new TreeSet<>(products));
    }

    private static String bound(@Nullable BigDecimal amount) {
        return amount == null ? "*" : amount.toPlainString();
    }

    static String anyOf(Collection<String> values) {
        return values.stream().map(SolrFilter::quoted).collect(Collectors.joining(" ", "(", ")"));
    }

    /** In quotes, only quotes and backslashes mean something. */
    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
