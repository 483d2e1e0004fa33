package app.lookalike.ui.search.model;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of the filter that leaves out what the query asks for.
 *
 * @param condition as a filter of its own
 * @param asked the values that the query has instead, as the catalogue writes them; at least one
 */
public record FilterConflict(ProductFilter condition, List<String> asked) {
    /** Copies the values. */
    public FilterConflict {
        asked = List.copyOf(asked);
    }

    /**
     * The conflicts that matter: words say what is wanted, so that a filter by something else is a mistake; with a
     * product it may be meant, unless nothing really similar is left.
     */
    public static List<FilterConflict> of(SearchResult answer, Asked query) {
        List<FilterConflict> conflicts = new ArrayList<>();
        for (ProductFilter condition : answer.request().options().filter().conditions()) {
            for (Attribute attribute : condition.accepted().keySet()) {
                List<String> asked = asked(attribute, answer, query);
                if (!asked.isEmpty() && asked.stream().noneMatch(value -> condition.accepts(attribute, value))) {
                    conflicts.add(new FilterConflict(condition, asked));
                }
            }
        }
        return conflicts;
    }

    private static List<String> asked(Attribute attribute, SearchResult answer, Asked query) {
        List<String> said = answer.understanding().stream()
                .flatMap(understood -> understood.values().stream())
                .filter(value -> value.wanted() && value.attribute().equals(attribute.key()))
                .map(Understanding.Value::values)
                .flatMap(List::stream)
                .toList();
        return said.isEmpty() && (answer.hits().isEmpty() || answer.onlyWeakMatches())
                ? query.product().map(product -> product.values(attribute)).orElse(List.of())
                : said;
    }
}
