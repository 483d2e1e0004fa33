package app.lookalike.ui.search.model;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Price;
import app.lookalike.service.query.SearchHit;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** In which order the answers are shown; which ones they are does not depend on it, and ranks stay. */
public enum AnswerOrder {
    /** The most similar first. */
    SIMILARITY(Comparator.comparingInt(SearchHit::rank)),
    /** By name. */
    NAME(Comparator.comparing(hit -> hit.product().displayName(), Collator.getInstance())),
    /** The lowest price first; products without one last. */
    CHEAPEST(byPrice(Comparator.naturalOrder())),
    /** The highest price first; products without one last. */
    DEAREST(byPrice(Comparator.reverseOrder())),
    /** The newest year first; products without one last. */
    YEAR(Comparator.comparing(hit -> hit.product().attribute(Attribute.YEAR).orElse(""), Comparator.reverseOrder())),
    /** By brand; products without one last. */
    BRAND(Comparator.comparing(
            hit -> hit.product().attribute(Attribute.BRAND).orElse(null),
            Comparator.nullsLast(Collator.getInstance()::compare)));

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Comparator<SearchHit> comparator;

    AnswerOrder(Comparator<SearchHit> comparator) {
        this.comparator = comparator;
    }

    private static Comparator<SearchHit> byPrice(Comparator<BigDecimal> order) {
        return Comparator.comparing(
                hit -> hit.product().price().map(Price::amount).orElse(null), Comparator.nullsLast(order));
    }

    /** The answers in this order; those that are alike in it by their rank. */
    public List<SearchHit> of(List<SearchHit> hits) {
        return hits.stream()
                .sorted(comparator.thenComparingInt(SearchHit::rank))
                .toList();
    }
}
