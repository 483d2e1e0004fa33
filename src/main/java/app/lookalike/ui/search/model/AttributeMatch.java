package app.lookalike.ui.search.model;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.SearchHit;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of one result beside the query's.
 *
 * @param attribute which
 * @param wanted the query's value, or for a photo the one that most results have
 * @param value the result's; empty if the catalogue has none
 */
public record AttributeMatch(Attribute attribute, String wanted, Optional<String> value) {
    /** Whether the answer has the wanted value. */
    public boolean isSame() {
        return value.filter(wanted::equalsIgnoreCase).isPresent();
    }

    /** An answer beside each of these. */
    public static List<AttributeMatch> of(SearchHit hit, List<SharedAttribute> shared) {
        return shared.stream()
                .map(one -> new AttributeMatch(
                        one.attribute(), one.value(), hit.product().attribute(one.attribute())))
                .toList();
    }
}
