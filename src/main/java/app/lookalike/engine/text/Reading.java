package app.lookalike.engine.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a text was understood.
 *
 * @param values labels that it asks for or denies
 * @param words other known words, which the names of products have
 * @param corrected words that were taken for others
 * @param unknown words that are not known, as written
 */
public record Reading(List<Value> values, List<Word> words, List<Correction> corrected, List<String> unknown) {
    /** Copies the lists. */
    public Reading {
        values = List.copyOf(values);
        words = List.copyOf(words);
        corrected = List.copyOf(corrected);
        unknown = List.copyOf(unknown);
    }

    /**
     * Labels of an attribute.
     *
     * @param labels alternatives, as the catalogue spells them
     * @param wanted false where they are denied
     * @param stems the words that said it
     * @param from where these begin in the text
     * @param to where they end, exclusively
     */
    public record Value(String attribute, List<String> labels, boolean wanted, List<String> stems, int from, int to) {
        /** Copies the lists. */
        public Value {
            labels = List.copyOf(labels);
            stems = List.copyOf(stems);
        }
    }

    /**
     * A word without a label.
     *
     * @param stem of a word that the names of products have
     * @param said the stem of the word that meant it; most often the same
     * @param wanted false where it is denied
     * @param from where it begins in the text
     * @param to where it ends, exclusively
     */
    public record Word(String stem, String said, boolean wanted, int from, int to) {}

    /**
     * A word that was taken for another.
     *
     * @param written as in the text
     * @param meant the stem of the other
     */
    public record Correction(String written, String meant) {}

    /** Whether it asks for nothing and denies nothing. */
    public boolean isEmpty() {
        return values.isEmpty() && words.isEmpty();
    }

    /** The labels that are wanted, or those that are denied. */
    public Stream<Value> values(boolean wanted) {
        return values.stream().filter(value -> value.wanted() == wanted);
    }

    /** The stems of the other words that are wanted, or of those that are denied. */
    public List<String> words(boolean wanted) {
        return words.stream()
                .filter(word -> word.wanted() == wanted)
                .map(Word::stem)
                .distinct()
                .toList();
    }
}
