package app.lookalike.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What phrases mean in one catalogue: its labels, in singular and plural, synonyms of them, words that say nothing, and
 * those that deny what follows. Never changes.
 */
public final class Lexicon {
    /** More words than these make no phrase. */
    static final int LONGEST = 4;

    /** Kinds of products, larger ones first: the narrowest one of a name is meant, even if a larger one has it, too. */
    private static final List<String> KINDS = List.of("masterCategory", "subCategory", "articleType");

    private static final List<String> GERMAN_ENDINGS = List.of("es", "er", "en", "em", "e", "n", "s");
    private static final int SHORTEST_PART = 3;

    /** Whether a phrase means labels: a brand may be called like a kind of product in another language. */
    @FunctionalInterface
    public interface Credibility {
        /**
         * Whether it does.
         *
         * @param stems of the phrase
         */
        boolean test(List<String> stems, String attribute, List<String> labels);
    }

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
     * @param credible which synonyms hold in this catalogue
     */
    public Lexicon(Map<String, Map<String, Integer>> labels, Synonyms synonyms, Credibility credible) {
        meanings.putAll(ofLabels(labels));
        synonyms.nothing().forEach(phrase -> meanings.putIfAbsent(phrase, new Nothing(false)));
        synonyms.joining().forEach(phrase -> meanings.putIfAbsent(phrase, new Nothing(true)));
        synonyms.denials().forEach(phrase -> meanings.putIfAbsent(phrase, new Denial()));
        Map<String, Meaning> ofLabels = Map.copyOf(meanings);
        synonyms.words().forEach((phrase, words) -> meanings.putIfAbsent(phrase, new OtherWords(words)));
        synonyms.labels().forEach((phrase, targets) -> labelled(targets, ofLabels)
                .filter(meaning -> credible.test(List.of(phrase.split(" ", -1)), meaning.attribute(), meaning.labels()))
                .ifPresent(meaning -> meanings.putIfAbsent(phrase, meaning)));
    }

    private static Map<String, Label> ofLabels(Map<String, Map<String, Integer>> labels) {
        Map<String, Candidate> meant = new HashMap<>();
        labels.forEach((attribute, counts) -> counts.forEach((label, count) -> {
            Candidate candidate = new Candidate(new Label(attribute, List.of(label)), count);
            meant.merge(phrase(Words.stems(label)), candidate, Candidate::better);
            // "Perfume" is a word for "Perfume and Body Mist", too.
            String[] parts = label.split("(?i) and ", -1);
            if (parts.length > 1 && attribute.equals(KINDS.get(KINDS.size() - 1))) {
                for (String part : parts) {
                    meant.merge(phrase(Words.stems(part)), new Candidate(candidate.label(), -1), Candidate::better);
                }
            }
        }));
        meant.remove("");
        Map<String, Label> best = new HashMap<>();
        meant.forEach((phrase, candidate) -> best.put(phrase, candidate.label()));
        return best;
    }

    /** A label for a phrase that others have, too. */
    private record Candidate(Label label, int count) {
        /** Of kinds the narrower one, else the more frequent. */
        Candidate better(Candidate other) {
            int kind = KINDS.indexOf(label.attribute());
            int otherKind = KINDS.indexOf(other.label.attribute());
            boolean bothKinds = kind >= 0 && otherKind >= 0;
            boolean narrowest = Math.max(kind, otherKind) == KINDS.size() - 1;
            if ((bothKinds || narrowest) && kind != otherKind) {
                return kind > otherKind ? this : other;
            }
            if (count != other.count) {
                return count > other.count ? this : other;
            }
            return label.labels().get(0).compareTo(other.label.labels().get(0)) <= 0 ? this : other;
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
}
