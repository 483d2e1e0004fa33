package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.AttributePositions.Value;
import app.lookalike.service.browse.FacetCounts.Relaxed;
import app.lookalike.service.query.ProductFilter;
import java.util.ArrayList;
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
    private final ProductFilter filter;
    private final BitSet found;
    private final BitSet accepted;
    private final List<Relaxed> relaxed = new ArrayList<>();
    private final Map<Attribute, BitSet> othersOnly = new EnumMap<>(Attribute.class);

    /**
     * Facets under one request.
     *
     * @param found what the text alone finds
     */
    Facets(AttributePositions attributes, BitSet found, ProductFilter filter) {
        this.attributes = attributes;
        this.filter = filter;
        this.found = found;
        List<ProductFilter> conditions = filter.conditions();
        List<BitSet> passing = conditions.stream().map(attributes::accepted).toList();
        accepted = all(passing, -1);
        for (int i = 0; i < conditions.size(); i++) {
            BitSet others = all(passing, i);
            relaxed.add(new Relaxed(conditions.get(i), others.cardinality()));
            conditions.get(i).accepted().keySet().forEach(attribute -> othersOnly.put(attribute, others));
        }
    }

    private BitSet all(List<BitSet> passing, int but) {
        BitSet all = (BitSet) found.clone();
        for (int i = 0; i < passing.size(); i++) {
            if (i != but) {
                all.and(passing.get(i));
            }
        }
        return all;
    }

    /** The products that pass. */
    BitSet accepted() {
        return accepted;
    }

    /** All values of all attributes, with their counts. */
    FacetCounts count() {
        Map<Attribute, List<FacetValue>> counted = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            counted.put(attribute, count(attributes.values(attribute)));
        }
        return new FacetCounts(
                filter, accepted.cardinality(), found.cardinality(), counted, relaxed, attributes.priced());
    }

    private List<FacetValue> count(Collection<Value> values) {
        return values.stream()
                .map(value -> new FacetValue(
                        value.attribute(),
                        value.name(),
                        value.within(othersOnly.getOrDefault(value.attribute(), accepted)),
                        count(value.parts())))
                .toList();
    }
}
