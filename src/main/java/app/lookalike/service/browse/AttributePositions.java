package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * For each value of an attribute, the positions of its products in a catalogue, as bitsets, so that filtering and
 * counting cost a few word operations. Like {@code AttributeRows} for the rows of a matrix, but unaffected by indexing.
 */
final class AttributePositions {
    /**
     * A value that products have.
     *
     * @param name as the catalogue writes it first
     * @param positions of the products that have it, and the values above it
     * @param within the values of the next level of categories that these products have
     */
    record Value(Attribute attribute, String name, BitSet positions, List<Value> within) {
        int size() {
            return positions.cardinality();
        }
    }

    private static final Comparator<Value> FREQUENT_FIRST =
            Comparator.comparing(Value::size).reversed().thenComparing(Value::name);
    private static final Comparator<Value> NEWEST_FIRST =
            Comparator.comparing(Value::name).reversed();

    private final int size;
    private final Map<Attribute, Map<String, Value>> values = new EnumMap<>(Attribute.class);

    AttributePositions(List<Product> products) {
        size = products.size();
        for (Attribute attribute : Attribute.values()) {
            values.put(attribute, collect(products, attribute));
        }
        link(Attribute.SUB_CATEGORY, Attribute.ARTICLE_TYPE);
        link(Attribute.MASTER_CATEGORY, Attribute.SUB_CATEGORY);
    }

    private static Map<String, Value> collect(List<Product> products, Attribute attribute) {
        Map<String, BitSet> written = new LinkedHashMap<>();
        for (int i = 0; i < products.size(); i++) {
            for (String name : products.get(i).values(attribute)) {
                written.computeIfAbsent(name, n -> new BitSet()).set(i);
            }
        }
        Map<String, Value> folded = new LinkedHashMap<>();
        written.forEach((name, positions) ->
                folded.merge(key(name), new Value(attribute, name, positions, List.of()), (first, again) -> {
                    first.positions().or(again.positions());
                    return first;
                }));
        return sorted(folded.values(), attribute == Attribute.YEAR ? NEWEST_FIRST : FREQUENT_FIRST);
    }

    private static Map<String, Value> sorted(Collection<Value> values, Comparator<Value> order) {
        Map<String, Value> sorted = new LinkedHashMap<>();
        values.stream().sorted(order).forEach(value -> sorted.put(key(value.name()), value));
        return sorted;
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private void link(Attribute level, Attribute next) {
        Collection<Value> below = values(next);
        of(level).replaceAll((key, value) -> new Value(level, value.name(), value.positions(), parts(value, below)));
    }

    private static List<Value> parts(Value whole, Collection<Value> below) {
        return below.stream()
                .filter(value -> value.positions().intersects(whole.positions()))
                .map(value -> {
                    BitSet both = (BitSet) value.positions().clone();
                    both.and(whole.positions());
                    Value part = new Value(value.attribute(), value.name(), both, List.of());
                    return new Value(value.attribute(), value.name(), both, parts(part, value.within()));
                })
                .sorted(FREQUENT_FIRST)
                .toList();
    }

    private Map<String, Value> of(Attribute attribute) {
        return values.getOrDefault(attribute, Map.of());
    }

    /** The values of an attribute: frequent ones first, years newest first. */
    Collection<Value> values(Attribute attribute) {
        return of(attribute).values();
    }

    /** Leaves those positions whose product has one of the values, which are in lower case. */
    void retain(BitSet positions, Attribute attribute, Collection<String> accepted) {
        BitSet any = new BitSet(size);
        for (String value : accepted) {
            Value known = of(attribute).get(value);
            if (known != null) {
                any.or(known.positions());
            }
        }
        positions.and(any);
    }
}
