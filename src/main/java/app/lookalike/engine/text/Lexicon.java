package app.lookalike.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What phrases mean in one catalogue: its labels, in singular and plural, synonyms of them, words that say nothing, and
 * those that deny what follows. Never changes.
 */
public final class Lexicon {
    /** More words than these make no phrase. */
    static final int LONGEST = 4;

    /** A kind of product is what is usually meant, even if a larger category has the same name. */
    private static final String FIRST = "articleType";

    /** A kind's name, and one of several that it has, such as "perfume" of "Perfume and Body Mist". */
    private static final int WHOLE = Integer.MAX_VALUE;

    private static final int PART = WHOLE - 1;

    private static final List<String> GERMAN_ENDINGS = List.of("es", "er", "en", "em", "e", "n", "s");
    private static final int SHORTEST_PART = 3;

    /** What a phrase means. */
    sealed interface Meaning permits Label, OtherWords, Nothing, Denial {}

    /**
     * Values of an attribute.
     *
     * @param labels alternatives, as the catalogue spells them
     */
    record Label(String attribute, List<String> labels) implements Meaning {}

    /** Other words of names, by their stems. */
    record OtherWords(List<String> stems) implements Meaning {}

    /**
     * Nothing by itself.
     *
     * @param joins whether a denial before it holds for what follows, too
     */
    record Nothing(boolean joins) implements Meaning {}

    /** The contrary of what follows. */
    record Denial() implements Meaning {}

    private final Map<String, Meaning> meanings = new HashMap<>();

    /**
     * The lexicon of a catalogue.
     *
     * @param labels how often each label of each attribute occurs
     */
    public Lexicon(Map<String, Map<String, Integer>> labels, Synonyms synonyms) {
        Map<String, Integer> counts = new HashMap<>();
        labels.forEach((attribute, ofLabel) -> ofLabel.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(label -> {
                    boolean kind = attribute.equals(FIRST);
                    Label meaning = new Label(attribute, List.of(label.getKey()));
                    add(phrase(Words.stems(label.getKey())), meaning, kind ? WHOLE : label.getValue(), counts);
                    String[] parts = kind ? label.getKey().split("(?i) and ", -1) : new String[0];
                    for (int i = 0; i < parts.length && parts.length > 1; i++) {
                        add(phrase(Words.stems(parts[i])), meaning, PART, counts);
                    }
                }));
        synonyms.nothing().forEach(phrase -> meanings.putIfAbsent(phrase, new Nothing(false)));
        synonyms.joining().forEach(phrase -> meanings.putIfAbsent(phrase, new Nothing(true)));
        synonyms.denials().forEach(phrase -> meanings.putIfAbsent(phrase, new Denial()));
        Map<String, Meaning> ofLabels = Map.copyOf(meanings);
        synonyms.words().forEach((phrase, words) -> meanings.putIfAbsent(phrase, new OtherWords(words)));
        synonyms.labels()
                .forEach((phrase, targets) -> labelled(targets, ofLabels)
                        .ifPresent(meaning -> meanings.putIfAbsent(phrase, meaning)));
    }

    private void add(String phrase, Label meaning, int count, Map<String, Integer> counts) {
        if (!phrase.isEmpty() && count > counts.getOrDefault(phrase, -1)) {
            counts.put(phrase, count);
            meanings.put(phrase, meaning);
        }
    }

    /** Those of the targets that the catalogue has; all of the first one's attribute. */
    private static Optional<Label> labelled(List<String> targets, Map<String, Meaning> ofLabels) {
        String attribute = "";
        List<String> labels = new ArrayList<>();
        for (String target : targets) {
            if (ofLabels.get(target) instanceof Label label
                    && (attribute.isEmpty() || attribute.equals(label.attribute()))) {
                attribute = label.attribute();
                labels.addAll(label.labels());
            }
        }
        return labels.isEmpty() ? Optional.empty() : Optional.of(new Label(attribute, labels));
    }

    /** Stems as they are looked up. */
    static String phrase(List<String> stems) {
        return String.join(" ", stems);
    }

    /** The meaning of some words together, by their stems. */
    Optional<Meaning> meaning(List<String> stems) {
        return Optional.ofNullable(meanings.get(phrase(stems)));
    }

    /** The meanings of one word that is no phrase as it is: with a German ending, or made of two; empty if it has none. */
    List<Meaning> meaningsWithin(String folded) {
        for (String ending : GERMAN_ENDINGS) {
            if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_PART) {
                Meaning meaning = meanings.get(Words.stem(folded.substring(0, folded.length() - ending.length())));
                if (meaning instanceof Label || meaning instanceof OtherWords) {
                    return List.of(meaning);
                }
            }
        }
        for (int at = SHORTEST_PART; at <= folded.length() - SHORTEST_PART; at++) {
            Optional<Meaning> first = inCompound(folded.substring(0, at));
            Optional<Meaning> second = inCompound(folded.substring(at));
            if (first.isPresent() && second.isPresent()) {
                return List.of(first.get(), second.get());
            }
        }
        return List.of();
    }

    private Optional<Meaning> inCompound(String part) {
        Meaning meaning = meanings.get(Words.stem(part));
        return meaning instanceof Label || meaning instanceof OtherWords ? Optional.of(meaning) : Optional.empty();
    }

    /** All single words that mean something, longest first and then in their order. */
    List<String> singleWords() {
        return meanings.keySet().stream()
                .filter(phrase -> phrase.indexOf(' ') < 0)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The attributes that any phrase is a value of. */
    public Set<String> attributes() {
        Set<String> attributes = new TreeSet<>();
        meanings.values().forEach(meaning -> {
            if (meaning instanceof Label label) {
                attributes.add(label.attribute());
            }
        });
        return attributes;
    }
}
