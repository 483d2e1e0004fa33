package app.lookalike.service.mislabel;

import app.lookalike.catalog.Product;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which words the names of products have, as numbers. Never changes. */
final class ProductWords {
    /** A word that only one product has says nothing about others. */
    private static final int FEWEST = 2;

    /** The most frequent ones are enough. */
    private static final int MOST = 10_000;

    /** Of a name that is a whole text, the beginning is enough. */
    private static final int LONGEST = 100;

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** None of any product. */
    static final ProductWords NONE = new ProductWords(List.of());

    private final List<int[]> words;
    private final int count;

    ProductWords(List<Product> products) {
        Map<String, Integer> frequencies = new HashMap<>();
        products.forEach(product -> words(product).forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        frequencies.entrySet().stream()
                .filter(word -> word.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(word -> numbers.put(word.getKey(), numbers.size()));
        words = products.stream()
                .map(product -> words(product)
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .toArray())
                .toList();
        count = numbers.size();
    }

    private static Stream<String> words(Product product) {
        return SEPARATOR
                .splitAsStream(product.name().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(LONGEST)
                .distinct();
    }

    /** The words in the name of the product at that position, each once, from 0 to {@link #count}; to read only. */
    int[] of(int product) {
        return product < words.size() ? words.get(product) : new int[0];
    }

    /** How many different words there are. */
    int count() {
        return count;
    }
}
