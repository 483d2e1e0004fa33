package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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
     * @param parts the values of the next level of categories that these products have
     */
    record Value(Attribute attribute, String name, BitSet positions, List<Value> parts) {
        int size() {
            return positions.cardinality();
        }

        /** How many of these products have it. */
        int within(BitSet products) {
            BitSet both = (BitSet) positions.clone();
            both.and(products);
            return both.cardinality();
        }
    }

    private static final Comparator<Value> FREQUENT_FIRST =
            Comparator.comparing(Value::size).reversed().thenComparing(Value::name);
    private static final Comparator<Value> NEWEST_FIRST =
            Comparator.comparing(Value::name).reversed();

    private final List<Product> products;
    private final boolean priced;
    private final Map<Attribute, Map<String, Value>> values = new EnumMap<>(Attribute.class);

    AttributePositions(List<Product> products) {
        this.products = products;
        this.priced = products.stream().anyMatch(product -> product.price().isPresent());
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
                    return new Value(value.attribute(), value.name(), both, parts(part, value.parts()));
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

    /** Whether the price of any product is known. */
    boolean priced() {
        return priced;
    }

    /** The positions of the products that a filter accepts. */
    BitSet accepted(ProductFilter filter) {
        BitSet accepted = new BitSet(products.size());
        accepted.set(0, products.size());
        filter.accepted().forEach((attribute, values) -> {
            BitSet any = new BitSet(products.size());
            values.stream()
                    .flatMap(value -> Stream.ofNullable(of(attribute).get(value)))
                    .forEach(value -> any.or(value.positions()));
            accepted.and(any);
        });
        if (!filter.price().equals(PriceRange.ANY)) {
            for (int i = accepted.nextSetBit(0); i >= 0; i = accepted.nextSetBit(i + 1)) {
                accepted.set(i, filter.price().test(products.get(i)));
            }
        }
        return accepted;
    }
}
