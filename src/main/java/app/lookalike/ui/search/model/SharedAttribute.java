package app.lookalike.ui.search.model;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that hits have in common with the query.
 *
 * @param attribute which
 * @param value the query's value, or for a photo the one that most hits have
 * @param shared by rank, whether that hit has it as well
 */
public record SharedAttribute(Attribute attribute, String value, List<Boolean> shared) {
    private static final List<Attribute> TELLING = List.of(
            Attribute.ARTICLE_TYPE,
            Attribute.SUB_CATEGORY,
            Attribute.GENDER,
            Attribute.BASE_COLOUR,
            Attribute.SEASON,
            Attribute.USAGE);

    public SharedAttribute {
        shared = List.copyOf(shared);
    }

    /** How many hits have it. */
    public int count() {
        return (int) shared.stream().filter(Boolean::booleanValue).count();
    }

    /**
     * What the hits share with the queried product, or with each other where the query is a photo, of which the
     * catalogue knows nothing.
     */
    static List<SharedAttribute> of(Optional<Product> queried, List<SearchHit> hits) {
        List<SharedAttribute> all = new ArrayList<>();
        if (hits.isEmpty()) {
            return all;
        }
        for (Attribute attribute : TELLING) {
            Optional<String> value = queried.isPresent()
                    ? queried.flatMap(product -> product.attribute(attribute))
                    : mostFrequent(attribute, hits);
            value.ifPresent(v -> all.add(new SharedAttribute(
                    attribute,
                    v,
                    hits.stream()
                            .map(hit -> hit.product()
                                    .attribute(attribute)
                                    .filter(v::equalsIgnoreCase)
                                    .isPresent())
                            .toList())));
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
