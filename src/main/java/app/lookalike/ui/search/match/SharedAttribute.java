package app.lookalike.ui.search.match;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.search.match.KnownLabel.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that hits have in common with the query, or with each other.
 *
 * @param attribute which
 * @param value the query's value, or the one that most hits have; of several values the one that most hits have
 * @param predicted whether the query's value is predicted
 * @param shared by rank, whether that hit has it as well
 */
public record SharedAttribute(Attribute attribute, String value, boolean predicted, List<Boolean> shared) {
    /** The attributes that products are compared by, the most telling first. */
    static final List<Attribute> TELLING = List.of(
            Attribute.ARTICLE_TYPE,
            Attribute.SUB_CATEGORY,
            Attribute.GENDER,
            Attribute.BASE_COLOUR,
            Attribute.SEASON,
            Attribute.USAGE);

    /** Copies the list. */
    public SharedAttribute {
        shared = List.copyOf(shared);
    }

    /** How many hits have it. */
    public int count() {
        return (int) shared.stream().filter(Boolean::booleanValue).count();
    }

    /** What the hits share with a query of which that is known. */
    static List<SharedAttribute> with(List<KnownLabel> known, List<SearchHit> hits) {
        return hits.isEmpty()
                ? List.of()
                : known.stream()
                        .map(label -> new SharedAttribute(
                                label.attribute(),
                                String.join(", ", label.values()),
                                label.source() == Source.PREDICTED,
                                AttributeMatch.shared(label, hits)))
                        .toList();
    }

    /** What the hits share with each other, where nothing is known of the query. */
    static List<SharedAttribute> among(List<SearchHit> hits) {
        List<SharedAttribute> all = new ArrayList<>();
        for (Attribute attribute : TELLING) {
            mostFrequent(attribute, hits)
                    .map(value -> new KnownLabel(attribute, List.of(value), Source.CATALOGUE))
                    .map(label -> new SharedAttribute(
                            attribute, label.values().get(0), false, AttributeMatch.shared(label, hits)))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** Of equally frequent values the one of the better hit. */
    private static Optional<String> mostFrequent(Attribute attribute, List<SearchHit> hits) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        hits.forEach(hit -> hit.product().attribute(attribute).ifPresent(v -> counts.merge(v, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .findFirst()
                .map(Map.Entry::getKey);
    }
}
