package app.lookalike.service.query;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells values that a catalogue does not have from those that it has. */
public final class FilterCheck {
    private static final int SHOWN = 12;

    private FilterCheck() {}

    /**
     * Checks that each expression accepts a product: a misspelt value would only find nothing.
     *
     * @param expressions as for {@link ProductFilter#parse}
     * @throws LookalikeException naming values that are nearly the same
     */
    public static void requireKnown(List<String> expressions, Catalog catalog) {
        for (String expression : expressions) {
            ProductFilter filter = ProductFilter.parse(List.of(expression));
            if (catalog.products().stream().noneMatch(filter)) {
                throw filter.accepted().isEmpty()
                        ? unknownPrice(expression, catalog)
                        : unknownValue(expression, attribute -> values(attribute, catalog));
            }
        }
    }

    private static LookalikeException unknownPrice(String expression, Catalog catalog) {
        List<BigDecimal> amounts = catalog.products().stream()
                .flatMap(product -> product.price().stream())
                .map(Price::amount)
                .sorted()
                .toList();
        return new LookalikeException(
                amounts.isEmpty()
                        ? Messages.get("filter.notSaid", expression, PriceRange.KEY)
                        : Messages.get(
                                "filter.noPrice",
                                expression,
                                new PriceRange(amounts.get(0), amounts.get(amounts.size() - 1))));
    }

    private static Set<String> values(Attribute attribute, Catalog catalog) {
        Set<String> known = new TreeSet<>();
        catalog.products().forEach(product -> known.addAll(product.values(attribute)));
        return known;
    }

    /**
     * That an expression accepts no product, and which values there are.
     *
     * @param expression as for {@link ProductFilter#parse}, not of prices
     * @param values that products have of an attribute
     */
    public static LookalikeException unknownValue(String expression, Function<Attribute, Set<String>> values) {
        Attribute attribute = ProductFilter.parse(List.of(expression))
                .accepted()
                .keySet()
                .iterator()
                .next();
        Set<String> known = new TreeSet<>(values.apply(attribute));
        String value = expression.substring(expression.indexOf('=') + 1).strip();
        return new LookalikeException(
                known.isEmpty()
                        ? Messages.get("filter.notSaid", expression, attribute.key())
                        : Messages.get(
                                "filter.unknownValue",
                                attribute.key(),
                                value,
                                NearNames.suggestion(value, known),
                                some(known)));
    }

    private static String some(Set<String> known) {
        String shown = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return known.size() > SHOWN ? Messages.get("filter.more", shown, (known.size() - SHOWN)) : shown;
    }
}
