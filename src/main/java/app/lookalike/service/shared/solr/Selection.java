package app.lookalike.service.shared.solr;

import app.lookalike.service.query.ProductFilter;
import java.util.Set;

/**
 * Which products of a shared catalogue may be answered.
 *
 * @param filter what it accepts
 * @param excluded ids that may not
 */
public record Selection(ProductFilter filter, Set<String> excluded) {
    /** Copies the ids. */
    public Selection {
        excluded = Set.copyOf(excluded);
    }
}
