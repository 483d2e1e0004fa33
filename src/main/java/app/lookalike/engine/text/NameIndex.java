package app.lookalike.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds words in names, the rarer a word the more it counts (inverse document frequency, Spärck Jones 1972). Never
 * changes, safe for any thread. Of 35,600 names of eight words it takes 2 MB, and a query takes about 1 ms.
 */
public final class NameIndex {
    private final Map<String, int[]> rows = new HashMap<>();
    private final float[] lengths;

    /**
     * Indexes names.
     *
     * @param names the stems of the words of each; none where there is no name
     */
    public NameIndex(List<List<String>> names) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int row = 0; row < names.size(); row++) {
            for (String word : new HashSet<>(names.get(row))) {
                found.computeIfAbsent(word, w -> new ArrayList<>()).add(row);
            }
        }
        lengths = new float[names.size()];
        found.forEach((word, in) -> {
            int[] packed = in.stream().mapToInt(Integer::intValue).toArray();
            rows.put(word, packed);
            float weight = weight(packed.length);
            for (int row : packed) {
                lengths[row] += weight * weight;
            }
        });
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = (float) Math.sqrt(lengths[row]);
        }
    }

    private float weight(int in) {
        return WordCounts.weight(in, lengths.length);
    }

    /** All words and in how many names each is. */
    public WordCounts words() {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach((word, in) -> counts.put(word, in.length));
        return new WordCounts(counts, lengths.length);
    }

    private int[] of(String stem) {
        return rows.getOrDefault(stem, new int[0]);
    }

    /** The rows that have any of these words. */
    public Set<Integer> withAny(Collection<String> stems) {
        Set<Integer> any = new HashSet<>();
        stems.forEach(stem -> Arrays.stream(of(stem)).forEach(any::add));
        return any;
    }

    /** How well names agree with some words. */
    public static final class Match {
        private final float[] scores;
        private final int[] best;
        private final float weight;

        private Match(float[] scores, int[] best, float weight) {
            this.scores = scores;
            this.best = best;
            this.weight = weight;
        }

        /** How specific the words are, 0 or more: the sum of what each counts; of usual names 10 to 30. */
        public float weight() {
            return weight;
        }

        /** Of that row: 1 if the name consists of the words, 0 if it has none of them. */
        public float score(int row) {
            return scores[row];
        }

        /** The rows that agree best, best first. */
        public int[] best() {
            return best;
        }
    }

    /**
     * Looks words up; those that are in no name do not count.
     *
     * @param most how many of the best rows to name
     */
    public Match find(Collection<String> stems, int most) {
        float[] scores = new float[lengths.length];
        float[] matched = new float[lengths.length];
        float sum = 0;
        float squares = 0;
        for (String stem : new HashSet<>(stems)) {
            int[] in = of(stem);
            if (in.length > 0) {
                float weight = weight(in.length);
                sum += weight;
                squares += weight * weight;
                for (int row : in) {
                    scores[row] += weight;
                    matched[row] += weight * weight;
                }
            }
        }
        float length = (float) Math.sqrt(squares);
        // The least of the best so far is at the head.
        PriorityQueue<Integer> best = new PriorityQueue<>(
                Comparator.comparingDouble((Integer row) -> scores[row]).thenComparing(Comparator.reverseOrder()));
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] > 0) {
                float cosine = matched[row] / (length * lengths[row]);
                scores[row] = WordCounts.COVERAGE * scores[row] / sum + (1 - WordCounts.COVERAGE) * cosine;
                if (best.size() < most || scores[row] > scores[Objects.requireNonNull(best.peek())]) {
                    best.add(row);
                    if (best.size() > most) {
                        best.remove();
                    }
                }
            }
        }
        int[] first = new int[best.size()];
        for (int place = first.length - 1; place >= 0; place--) {
            first[place] = best.remove();
        }
        return new Match(scores, first, sum);
    }
}
