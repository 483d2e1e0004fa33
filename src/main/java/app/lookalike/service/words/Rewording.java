package app.lookalike.service.words;

import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.Reading.Correction;
import app.lookalike.engine.text.Reading.Value;
import app.lookalike.engine.text.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says a text in other words that mean the same. */
final class Rewording {
    private Rewording() {}

    /** First rightly spelt, then with the labels that words mean in their place; only what differs from the text. */
    static List<String> of(String text, Reading reading) {
        int labels = reading.values().stream()
                .mapToInt(value -> value.labels().size())
                .max()
                .orElse(0);
        Set<String> others = new LinkedHashSet<>();
        others.add(reworded(text, reading, Optional.empty()));
        for (int i = 0; i < labels; i++) {
            others.add(reworded(text, reading, Optional.of(i)));
        }
        others.remove(text);
        return List.copyOf(others);
    }

    /** @param label which of the labels of each word is said in its place; empty for the word, rightly spelt */
    private static String reworded(String text, Reading reading, Optional<Integer> label) {
        Map<String, String> spelt = reading.corrected().stream()
                .collect(Collectors.toMap(Correction::written, Correction::meant, (first, again) -> first));
        NavigableMap<Integer, Integer> ends = new TreeMap<>();
        Map<Integer, String> words = new HashMap<>();
        for (Value value : reading.values()) {
            List<String> labels = value.labels();
            String said = label.map(i -> labels.get(Math.min(i, labels.size() - 1)))
                    .filter(meant -> !Words.stems(meant).equals(value.stems()))
                    .orElseGet(() -> respelt(text, spelt, value.from(), value.to()));
            ends.put(value.from(), value.to());
            words.merge(value.from(), said, (one, other) -> one.equals(other) ? one : one + " " + other);
        }
        for (Reading.Word word : reading.words()) {
            if (ends.putIfAbsent(word.from(), word.to()) == null) {
                words.put(word.from(), respelt(text, spelt, word.from(), word.to()));
            }
        }
        StringBuilder reworded = new StringBuilder(text);
        ends.descendingMap().forEach((from, to) -> reworded.replace(from, to, words.get(from)));
        return reworded.toString();
    }

    private static String respelt(String text, Map<String, String> spelt, int from, int to) {
        String written = text.substring(from, to);
        return spelt.getOrDefault(written, written);
    }
}
