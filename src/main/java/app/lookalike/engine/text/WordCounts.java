package app.lookalike.engine.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * In how many of some names each word is, and so how much it says: the rarer the more (inverse document frequency, Spärck
 * Jones 1972). Never changes.
 */
public final class WordCounts {
    /** How much of the score of a name is how many of the words it has; the rest is how much else it has. */
    static final float COVERAGE = 0.8f;

    private final Map<String, Integer> counts;
    private final int names;

    /**
     * These counts.
     *
     * @param counts in how many names each stem is
     * @param names how many there are, with those that have no word
     */
    public WordCounts(Map<String, Integer> counts, int names) {
        this.counts = Map.copyOf(counts);
        this.names = names;
    }

    /** All words and in how many names each is. */
    public Map<String, Integer> words() {
        return counts;
    }

    /** In how many names that word is. */
    public int count(String stem) {
        return counts.getOrDefault(stem, 0);
    }

    /** How much a word says that is in so many of so many names. */
    static float weight(int in, int names) {
        return (float) Math.log(1 + (names - in + 0.5) / (in + 0.5));
    }

    private float weight(String stem) {
        return weight(count(stem), names);
    }

    /** Some words that are looked for; those that are in no name do not count. */
    public Sought sought(Collection<String> stems) {
        Map<String, Float> weights = new HashMap<>();
        new HashSet<>(stems).stream().filter(stem -> count(stem) > 0).forEach(stem -> weights.put(stem, weight(stem)));
        return new Sought(weights);
    }

    /** Words that are looked for in names one by one; {@link NameIndex} finds the same in all names at once. */
    public final class Sought {
        private final Map<String, Float> weights;
        private final float sum;
        private final float length;

        private Sought(Map<String, Float> weights) {
            this.weights = Map.copyOf(weights);
            float all = 0;
            float squares = 0;
            for (float weight : weights.values()) {
                all += weight;
                squares += weight * weight;
            }
            this.sum = all;
            this.length = (float) Math.sqrt(squares);
        }

        /** How much each word says, by its stem. */
        public Map<String, Float> weights() {
            return weights;
        }

        /** How specific the words are, 0 or more: the sum of what each says; of usual names 10 to 30. */
        public float weight() {
            return sum;
        }

        /**
         * How well a name agrees: 1 if it consists of the words, 0 if it has none of them.
         *
         * @param name the stems of its words
         */
        public float score(Collection<String> name) {
            float found = 0;
            float matched = 0;
            float squares = 0;
            for (String stem : new HashSet<>(name)) {
                float weight = WordCounts.this.weight(stem);
                squares += weight * weight;
                if (weights.containsKey(stem)) {
                    found += weight;
                    matched += weight * weight;
                }
            }
            return found > 0
                    ? COVERAGE * found / sum + (1 - COVERAGE) * (matched / (length * (float) Math.sqrt(squares)))
                    : 0;
        }
    }
}
