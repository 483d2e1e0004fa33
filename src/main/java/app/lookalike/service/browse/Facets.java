package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.AttributePositions.Value;
import app.lookalike.service.query.ProductFilter;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what each value of each attribute would leave. A count does not depend on the filter by its own attribute: it
 * is the number of products that choosing that value would give, also in addition to other chosen values.
 */
final class Facets {
    private final AttributePositions attributes;
    private final Map<Attribute, BitSet> candidates = new EnumMap<>(Attribute.class);

    /**
     * Facets under one request.
     *
     * @param found what the text alone finds
     */
    Facets(AttributePositions attributes, BitSet found, ProductFilter filter) {
        this.attributes = attributes;
        for (Attribute attribute : Attribute.values()) {
            BitSet left = (BitSet) found.clone();
            filter.accepted().forEach((other, values) -> {
                if (other != attribute) {
                    attributes.retain(left, other, values);
                }
            });
            candidates.put(attribute, left);
        }
    }

    /** All values of all attributes, with their counts. */
    Map<Attribute, List<FacetValue>> count() {
        Map<Attribute, List<FacetValue>> counted = new EnumMap<>(Attribute.class);
        candidates.keySet().forEach(attribute -> counted.put(attribute, count(attributes.values(attribute))));
        return counted;
    }

    private List<FacetValue> count(Collection<Value> values) {
        return values.stream()
                .map(value -> new FacetValue(value.attribute(), value.name(), left(value), count(value.within())))
                .toList();
    }

    private int left(Value value) {
        BitSet left = (BitSet) value.positions().clone();
        left.and(candidates.getOrDefault(value.attribute(), new BitSet()));
        return left.cardinality();
    }
}
