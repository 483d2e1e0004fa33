package app.lookalike.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits texts into words: runs of letters and digits, without case and diacritics. "T-shirt" and "t shirt" are one word,
 * and an English genitive's s is none.
 */
public final class Words {
    /** So many words of a text are read; a longer one is no query. */
    public static final int MAX_WORDS = 32;

    /** So many characters of a text are read. */
    public static final int MAX_CHARACTERS = 1_000;

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /**
     * One word.
     *
     * @param stem its {@link #stem}
     * @param folded without case and diacritics
     * @param written as in the text
     * @param from where it begins in the text
     * @param to where it ends, exclusively
     */
    public record Word(String stem, String folded, String written, int from, int to) {}

    /** The words of a text in their order, {@link #MAX_WORDS} at most. */
    public static List<Word> of(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        List<Word> words = new ArrayList<>();
        Matcher run = RUN.matcher(start);
        while (run.find() && words.size() < MAX_WORDS) {
            String folded = fold(run.group());
            boolean genitive = folded.equals("s") && run.start() > 0 && isApostrophe(start.charAt(run.start() - 1));
            if (folded.isEmpty() || genitive) {
                continue;
            }
            Word last = words.isEmpty() ? null : words.get(words.size() - 1);
            if (last != null && last.folded().equals("t") && folded.startsWith("shirt")) {
                words.set(words.size() - 1, word("t" + folded, start.substring(last.from(), run.end()), last.from()));
            } else {
                words.add(word(folded, run.group(), run.start()));
            }
        }
        return words;
    }

    /** Whether a text has more than is read of it. */
    public static boolean isTooLong(String text) {
        return text.length() > MAX_CHARACTERS || RUN.matcher(text).results().count() > MAX_WORDS;
    }

    /** The stems of a text's words. */
    public static List<String> stems(String text) {
        return of(text).stream().map(Word::stem).toList();
    }

    private static Word word(String folded, String written, int from) {
        return new Word(stem(folded), folded, written, from, from + written.length());
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '’';
    }

    /** A text as it is compared as a whole: without case, diacritics and differences of spaces. */
    public static String normalised(String text) {
        return SPACES.matcher(fold(text)).replaceAll(" ").strip();
    }

    /** A text without case and diacritics. */
    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    /** A folded word without the ending of an English plural, so that "dresses" and "dress" are the same. */
    static String stem(String folded) {
        int length = folded.length();
        if (length > 4 && folded.endsWith("ies")) {
            return folded.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (folded.endsWith("sses")
                        || folded.endsWith("ches")
                        || folded.endsWith("shes")
                        || folded.endsWith("xes"))) {
            return folded.substring(0, length - 2);
        }
        boolean plural = length > 3 && folded.endsWith("s") && !folded.endsWith("ss") && !folded.endsWith("us");
        return plural ? folded.substring(0, length - 1) : folded;
    }
}
