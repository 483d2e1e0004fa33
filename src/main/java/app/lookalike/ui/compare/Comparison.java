package app.lookalike.ui.compare;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.CatalogSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One result beside the query.
 *
 * @param session the catalogue that both are in
 * @param wanted the wanted parts of the query; at least one, the first is shown
 * @param hits all answers, best first
 * @param at which of them is shown, from 0
 */
public record Comparison(CatalogSession session, List<Query.Single> wanted, List<SearchHit> hits, int at) {
    /**
     * Copies the lists.
     *
     * @throws IndexOutOfBoundsException if there is no such answer
     * @throws IllegalArgumentException if nothing is wanted
     */
    public Comparison {
        wanted = List.copyOf(wanted);
        hits = List.copyOf(hits);
        Objects.checkIndex(at, hits.size());
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare with");
        }
    }

    /** The part of the query that is shown. */
    public Query.Single asked() {
        return wanted.get(0);
    }

    /** The queried product; empty for a photo. */
    public Optional<Product> askedProduct() {
        return asked().productIds().findFirst().flatMap(session::known);
    }

    /** The answer that is shown. */
    public SearchHit hit() {
        return hits.get(at);
    }

    /** With the answer so many ranks further; empty where there is none. */
    public Optional<Comparison> step(int ranks) {
        int to = at + ranks;
        return to < 0 || to >= hits.size() ? Optional.empty() : Optional.of(new Comparison(session, wanted, hits, to));
    }

    /** The attributes of both, in the order of the attributes; those that are known of neither are left out. */
    public List<ComparedAttribute> attributes() {
        return ComparedAttribute.of(askedProduct(), hit().product());
    }
}
