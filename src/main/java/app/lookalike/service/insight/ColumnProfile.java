package app.lookalike.service.insight;

import app.lookalike.catalog.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one column holds.
 *
 * @param column the column
 * @param type what its values are
 * @param distinct different values, as they are written
 * @param missing rows without a value; {@code NA} and an empty cell both count
 * @param rows all rows
 * @param examples the most frequent values, three at most
 */
public record ColumnProfile(Column column, Type type, int distinct, int missing, int rows, List<String> examples) {
    private static final int EXAMPLES = 3;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,18})?");

    /** What the values of a column are. */
    public enum Type {
        /** There is no value. */
        EMPTY,
        /** Every value is a whole number. */
        WHOLE_NUMBER,
        /** Every value is a number. */
        NUMBER,
        /** Anything else. */
        TEXT
    }

    public ColumnProfile {
        examples = List.copyOf(examples);
    }

    /** Counts in all rows. */
    static ColumnProfile of(Column column, List<Product> products) {
        Map<String, Integer> counts = new HashMap<>();
        int missing = 0;
        for (Product product : products) {
            Optional<String> value = column.of(product);
            if (value.isPresent()) {
                counts.merge(value.get(), 1, Integer::sum);
            } else {
                missing++;
            }
        }
        return new ColumnProfile(column, typeOf(counts), counts.size(), missing, products.size(), mostFrequent(counts));
    }

    private static Type typeOf(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return Type.EMPTY;
        }
        return all(counts, WHOLE) ? Type.WHOLE_NUMBER : all(counts, NUMBER) ? Type.NUMBER : Type.TEXT;
    }

    private static boolean all(Map<String, Integer> counts, Pattern pattern) {
        return counts.keySet().stream().allMatch(value -> pattern.matcher(value).matches());
    }

    private static List<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
