package app.lookalike.service.query;

import java.util.List;

/**
 * How the words of a query were understood, for people and scripts.
 *
 * @param text as it was asked
 * @param values what it says about attributes
 * @param words other words that count, by looks and in names
 * @param corrected words that were taken for misspelt
 * @param unknown words that are in no name and no label of the catalogue, as written
 * @param remarks what to know about the answers, one line each
 */
public record Understanding(
        String text,
        List<Value> values,
        List<Word> words,
        List<Correction> corrected,
        List<String> unknown,
        List<String> remarks) {
    /** Copies the lists. */
    public Understanding {
        values = List.copyOf(values);
        words = List.copyOf(words);
        corrected = List.copyOf(corrected);
        unknown = List.copyOf(unknown);
        remarks = List.copyOf(remarks);
    }

    /**
     * What is said about an attribute.
     *
     * @param attribute such as {@code baseColour}
     * @param values any of these, as the catalogue spells them
     * @param wanted false where none of them is wanted
     * @param from where the words that say it begin in the text
     * @param to where they end, exclusively
     */
    public record Value(String attribute, List<String> values, boolean wanted, int from, int to) {
        /** Copies the list. */
        public Value {
            values = List.copyOf(values);
        }
    }

    /**
     * A word that is no value of an attribute.
     *
     * @param word without its ending
     * @param wanted false where what it says is not wanted
     * @param from where it begins in the text
     * @param to where it ends, exclusively
     */
    public record Word(String word, boolean wanted, int from, int to) {}

    /**
     * A misspelt word.
     *
     * @param written as in the text
     * @param meant what it was taken for
     */
    public record Correction(String written, String meant) {}

    /** The same with other remarks. */
    public Understanding remarking(List<String> others) {
        return new Understanding(text, values, words, corrected, unknown, others);
    }

    /** The text without some of its words, as when somebody takes a value off. */
    public String without(int from, int to) {
        return (text.substring(0, from) + text.substring(to))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
