package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.ProductFilter;
import java.util.List;
import java.util.Map;

/**
 * How many products a filter leaves, and how many each further choice would leave.
 *
 * @param filter what was counted for
 * @param found how many products it leaves
 * @param among how many there are without it
 * @param values of each attribute all values of the catalogue, frequent ones first, years newest first; values that
 *     would leave nothing have the count 0
 * @param relaxed how many there would be without each of the filter's conditions
 * @param priced whether the price of some product of the catalogue is known
 */
public record FacetCounts(
        ProductFilter filter,
        int found,
        int among,
        Map<Attribute, List<FacetValue>> values,
        List<Relaxed> relaxed,
        boolean priced) {
    /** Of no catalogue. */
    public static final FacetCounts NONE = new FacetCounts(ProductFilter.NONE, 0, 0, Map.of(), List.of(), false);

    /**
     * A filter without one of its conditions.
     *
     * @param condition which one
     * @param found how many products the others leave
     */
    public record Relaxed(ProductFilter condition, int found) {}

    /** Copies map and list. */
    public FacetCounts {
        values = Map.copyOf(values);
        relaxed = List.copyOf(relaxed);
    }

    /** The values of one attribute. */
    public List<FacetValue> of(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** Whether any product has that value, in any case. */
    public boolean has(Attribute attribute, String value) {
        return of(attribute).stream().anyMatch(known -> known.value().equalsIgnoreCase(value));
    }

    /** How the catalogue writes a value that is given in any case; as given where it does not occur. */
    public String spelling(Attribute attribute, String value) {
        return of(attribute).stream()
                .map(FacetValue::value)
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElse(value);
    }
}
