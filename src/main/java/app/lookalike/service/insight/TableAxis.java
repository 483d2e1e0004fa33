package app.lookalike.service.insight;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.AttributeValues.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rows or the columns of a {@link CrossTable}.
 *
 * @param attribute whose values they are
 * @param values the most frequent ones, {@value #MOST} at most, as {@link Distribution} orders them
 * @param others how many further values share the last place; 0 for none
 */
public record TableAxis(Attribute attribute, List<String> values, int others) {
    /** More do not fit beside each other. */
    public static final int MOST = 12;

    public TableAxis {
        values = List.copyOf(values);
    }

    static TableAxis of(Distribution distribution, List<Count> frequentFirst) {
        List<String> values = frequentFirst.stream()
                .limit(MOST)
                .sorted(Distribution.order(distribution.attribute()))
                .map(Count::value)
                .toList();
        return new TableAxis(distribution.attribute(), values, frequentFirst.size() - values.size());
    }

    /** How many places it has. */
    public int size() {
        return values.size() + (others > 0 ? 1 : 0);
    }

    /** The value at a place; empty for the place of the others. */
    public Optional<String> value(int place) {
        return place < values.size() ? Optional.of(values.get(place)) : Optional.empty();
    }

    /** Whether the product belongs to that place. */
    public boolean has(int place, Product product) {
        return product.attribute(attribute)
                .filter(value -> value(place).map(value::equalsIgnoreCase).orElseGet(() -> values.stream()
                        .noneMatch(value::equalsIgnoreCase)))
                .isPresent();
    }

    /** The places of all products; -1 for those without a value. */
    int[] places(List<Product> products) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            places.put(values.get(i).toLowerCase(Locale.ROOT), i);
        }
        return products.stream()
                .mapToInt(product -> product.attribute(attribute)
                        .map(value -> places.getOrDefault(value.toLowerCase(Locale.ROOT), values.size()))
                        .orElse(-1))
                .toArray();
    }
}
