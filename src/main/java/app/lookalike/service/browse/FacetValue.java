package app.lookalike.service.browse;

import app.lookalike.catalog.Attribute;
import java.util.List;

/**
 * One value that products can be filtered by.
 *
 * @param attribute what it is a value of
 * @param value as the catalogue writes it
 * @param count how many products have it, of those that the text and the filters by other attributes leave
 * @param within the values of the next level, for a master category or sub-category: those of products that have this
 *     value, with their counts; else empty
 */
public record FacetValue(Attribute attribute, String value, int count, List<FacetValue> within) {
    public FacetValue {
        within = List.copyOf(within);
    }
}
