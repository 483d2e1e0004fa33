package app.lookalike.ui.search.match;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.SearchHit;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of one result beside what is known of the query.
 *
 * @param known of the query
 * @param value the result's; empty if the catalogue has none
 */
public record AttributeMatch(KnownLabel known, Optional<String> value) {
    /** Which attribute. */
    public Attribute attribute() {
        return known.attribute();
    }

    /** Whether the result has the value that is known of the query. */
    public boolean isSame() {
        return value.filter(known::accepts).isPresent();
    }

    /** Whether the result has what the query's picture is taken for, while its label is another one. */
    public boolean isAsItLooks() {
        return value.flatMap(own -> known.looks().filter(own::equalsIgnoreCase)).isPresent();
    }

    /** A result beside each of these. */
    static List<AttributeMatch> of(SearchHit hit, List<KnownLabel> known) {
        return known.stream()
                .map(one -> new AttributeMatch(one, hit.product().attribute(one.attribute())))
                .toList();
    }

    /** By rank, whether a hit has what is known. */
    static List<Boolean> shared(KnownLabel known, List<SearchHit> hits) {
        return hits.stream()
                .map(hit -> new AttributeMatch(known, hit.product().attribute(known.attribute())).isSame())
                .toList();
    }
}
