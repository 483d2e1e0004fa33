package app.lookalike.service.taste;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.PriceRange;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be wished for in a catalogue.
 *
 * @param values by attribute, the most frequent first; without attributes that all products share or lack
 * @param prices the lower, the middle and the upper third; empty where too few prices are known or they are the same
 */
public record WishChoices(Map<Attribute, List<String>> values, List<PriceRange> prices) {
    /** Nothing. */
    public static final WishChoices NONE = new WishChoices(Map.of(), List.of());

    private static final List<Attribute> WISHED = List.of(Attribute.SEASON, Attribute.USAGE);
    private static final int MOST_VALUES = 6;
    private static final int LEAST_PRICES = 30;

    /** Those of the products. */
    public static WishChoices of(List<Product> products) {
        Map<Attribute, List<String>> values = new LinkedHashMap<>();
        for (Attribute attribute : WISHED) {
            List<String> found = frequent(products, attribute);
            if (found.size() > 1) {
                values.put(attribute, found);
            }
        }
        return new WishChoices(values, prices(products));
    }

    private static List<String> frequent(List<Product> products, Attribute attribute) {
        Map<String, Long> counts = products.stream()
                .flatMap(product -> product.values(attribute).stream())
                .filter(value -> !value.isBlank() && !value.equals("NA"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<PriceRange> prices(List<Product> products) {
        List<BigDecimal> amounts = products.stream()
                .flatMap(product -> product.price().stream())
                .map(price -> price.amount())
                .sorted()
                .toList();
        if (amounts.size() < LEAST_PRICES) {
            return List.of();
        }
        BigDecimal low = amounts.get(amounts.size() / 3);
        BigDecimal high = amounts.get(amounts.size() * 2 / 3);
        return low.compareTo(high) < 0
                ? List.of(new PriceRange(null, low), new PriceRange(low, high), new PriceRange(high, null))
                : List.of();
    }
}
