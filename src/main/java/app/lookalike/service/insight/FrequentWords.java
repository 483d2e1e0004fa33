package app.lookalike.service.insight;

import app.lookalike.catalog.Product;
import app.lookalike.service.insight.NameWords.NameWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that occur in most product names. Two words that mostly occur together, such as "flip flops", count as one;
 * a missing name has no word.
 *
 * @param words the most frequent ones, {@value #MOST} at most, the most frequent first
 * @param names products with a name
 * @param nameless products without one
 * @param wordless products with a name that has no word in it, such as one of digits or emoji
 */
public record FrequentWords(List<Word> words, int names, int nameless, int wordless) {
    /** More cannot be told apart in a picture. */
    public static final int MOST = 120;

    /** Two words belong together if so large a part of the products with the rarer one have both side by side. */
    private static final double TOGETHER = 0.5;

    /** And they are together so many times more often than by chance (lift): "men" goes with everything. */
    private static final double LIFT = 4;

    /** A word of which so large a part stands in a pair says nothing beside the pair. */
    private static final double ONLY_THERE = 0.8;

    private static final int LEAST_PAIRS = 5;

    /**
     * A word, or two.
     *
     * @param text in its most usual spelling
     * @param products how many have it in their names
     */
    public record Word(String text, int products) {
        /** Whether the product is one of them. */
        public boolean isIn(Product product) {
            return folded(product.name()).contains(text.toLowerCase(Locale.ROOT));
        }
    }

    public FrequentWords {
        words = List.copyOf(words);
    }

    /** Counts; some 300 ms for 35,600 names. */
    public static FrequentWords of(List<Product> products) {
        Tallies tallies = new Tallies();
        int nameless = 0;
        int wordless = 0;
        for (Product product : products) {
            if (product.name().isBlank()) {
                nameless++;
            } else if (!tallies.add(NameWords.of(product.name()))) {
                wordless++;
            }
        }
        return new FrequentWords(tallies.mostFrequent(), products.size() - nameless, nameless, wordless);
    }

    /** The words of a name and its pairs of words, in lower case. */
    private static Set<String> folded(String name) {
        List<NameWord> words = NameWords.of(name);
        Set<String> folded = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.get(i).folded());
            if (words.get(i).joined()) {
                folded.add(words.get(i - 1).folded() + " " + words.get(i).folded());
            }
        }
        return folded;
    }

    /** How many names have each word and each pair of words, and how they write it. */
    private static final class Tallies {
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> pairs = new HashMap<>();
        private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
        private int names;

        /** Counts a name; returns whether it has words. */
        boolean add(List<NameWord> name) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < name.size(); i++) {
                NameWord word = name.get(i);
                spellings
                        .computeIfAbsent(word.folded(), folded -> new HashMap<>(2))
                        .merge(word.text(), 1, Integer::sum);
                if (seen.add(word.folded())) {
                    words.merge(word.folded(), 1, Integer::sum);
                }
                String pair = word.joined() ? name.get(i - 1).folded() + " " + word.folded() : "";
                if (!pair.isEmpty() && seen.add(pair)) {
                    pairs.merge(pair, 1, Integer::sum);
                }
            }
            names++;
            return !name.isEmpty();
        }

        List<Word> mostFrequent() {
            List<Word> all = new ArrayList<>();
            Map<String, Integer> inPairs = new HashMap<>();
            pairs.forEach((pair, count) -> {
                int space = pair.indexOf(' ');
                String first = pair.substring(0, space);
                String second = pair.substring(space + 1);
                if (count >= LEAST_PAIRS && !first.equals(second) && belong(first, second, count)) {
                    all.add(new Word(spelling(first) + " " + spelling(second), count));
                    inPairs.merge(first, count, Math::max);
                    inPairs.merge(second, count, Math::max);
                }
            });
            words.forEach((word, count) -> {
                if (inPairs.getOrDefault(word, 0) < ONLY_THERE * count) {
                    all.add(new Word(spelling(word), count));
                }
            });
            return all.stream()
                    .sorted(Comparator.comparingInt(Word::products).reversed().thenComparing(Word::text))
                    .limit(MOST)
                    .toList();
        }

        private boolean belong(String first, String second, int together) {
            int one = count(first);
            int other = count(second);
            return together >= TOGETHER * Math.min(one, other) && (double) together * names >= LIFT * one * other;
        }

        private int count(String word) {
            return words.getOrDefault(word, 0);
        }

        private String spelling(String word) {
            return spellings.getOrDefault(word, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(word);
        }
    }
}
