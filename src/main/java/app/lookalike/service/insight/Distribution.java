package app.lookalike.service.insight;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.AttributeValues.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How the products are shared out among the values of an attribute.
 *
 * @param attribute the attribute
 * @param values with how many products have each: years and seasons in the order of time, others most frequent first
 * @param missing products without a value
 */
public record Distribution(Attribute attribute, List<Count> values, int missing) {
    private static final List<String> SEASONS = List.of("spring", "summer", "fall", "winter");

    public Distribution {
        values = List.copyOf(values);
    }

    /**
     * Of the counts of all attributes those of one.
     *
     * @param products how many there are in all
     */
    static Distribution of(Attribute attribute, AttributeValues values, int products) {
        List<Count> counts =
                values.of(attribute).stream().sorted(order(attribute)).toList();
        int known = counts.stream().mapToInt(Count::products).sum();
        return new Distribution(attribute, counts, products - known);
    }

    /** Sorting is stable: what is alike stays in the order of frequency. */
    static Comparator<Count> order(Attribute attribute) {
        return switch (attribute) {
            case YEAR -> Comparator.comparing(Count::value);
            case SEASON -> Comparator.comparingInt(count -> seasonRank(count.value()));
            default -> Comparator.comparingInt(count -> 0);
        };
    }

    private static int seasonRank(String season) {
        int rank = SEASONS.indexOf(season.toLowerCase(Locale.ROOT));
        return rank < 0 ? SEASONS.size() : rank;
    }

    /** All products, with a value or without. */
    public int products() {
        return values.stream().mapToInt(Count::products).sum() + missing;
    }
}
