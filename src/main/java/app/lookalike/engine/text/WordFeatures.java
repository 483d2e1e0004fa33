package app.lookalike.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a table stand for a word: its own, where it has one, and those of its character n-grams, which words that
 * look alike share (Bojanowski et al.: Enriching Word Vectors with Subword Information, 2017,
 * <a href="https://arxiv.org/abs/1607.04606">arXiv:1607.04606</a>). n-grams are hashed, so that some share a row by chance.
 */
public final class WordFeatures {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final List<String> words;
    private final int buckets;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * For a table whose first rows are the words', in their order, and the next ones the n-grams'.
     *
     * @param words stems that have a row of their own, each once
     * @param buckets how many rows n-grams have, at least 1
     */
    public WordFeatures(List<String> words, int buckets) {
        this.words = List.copyOf(words);
        this.buckets = buckets;
        this.words.forEach(word -> positions.put(word, positions.size()));
    }

    /** The words with a row of their own. */
    public List<String> words() {
        return words;
    }

    /** How many rows the table has. */
    public int size() {
        return words.size() + buckets;
    }

    /** Whether that stem has a row of its own. */
    public boolean contains(String stem) {
        return positions.containsKey(stem);
    }

    /**
     * The rows of a word: first its own, or -1 where it has none, then those of its n-grams, at least one.
     *
     * @param stem of one character or more
     */
    public int[] of(String stem) {
        String marked = "<" + stem + ">";
        int grams = 0;
        for (int n = SHORTEST; n <= LONGEST; n++) {
            grams += Math.max(0, marked.length() - n + 1);
        }
        int[] rows = new int[1 + Math.max(1, grams)];
        rows[0] = positions.getOrDefault(stem, -1);
        rows[1] = words.size() + bucket(marked);
        int at = 1;
        for (int n = SHORTEST; n <= LONGEST; n++) {
            for (int from = 0; from + n <= marked.length(); from++) {
                rows[at++] = words.size() + bucket(marked.substring(from, from + n));
            }
        }
        return rows;
    }

    private int bucket(String gram) {
        int hash = FNV_OFFSET;
        for (int i = 0; i < gram.length(); i++) {
            hash = (hash ^ gram.charAt(i)) * FNV_PRIME;
        }
        return Math.floorMod(hash ^ hash >>> 15, buckets);
    }
}
