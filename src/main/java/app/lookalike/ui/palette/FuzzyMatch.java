package app.lookalike.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * How well a text matches the text that the user typed. Every typed word must occur: best at the beginning of a word,
 * else inside one, else as letters in that order, such as "sk" for "Show keys".
 */
final class FuzzyMatch {
    private static final int AT_START = 100;
    private static final int AT_WORD = 80;
    private static final int INSIDE = 50;
    private static final int SCATTERED = 30;

    private FuzzyMatch() {}

    /** Larger is better; empty if it does not match. Everything matches a blank. */
    static OptionalInt score(String typed, String text) {
        String in = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            int score = word.isEmpty() ? 0 : scoreOfWord(word, in);
            if (score < 0) {
                return OptionalInt.empty();
            }
            sum += score;
        }
        return OptionalInt.of(sum);
    }

    /** The least score of a text that has all of the typed words in it, less a little: letters alone score less. */
    static int leastWithin(String typed) {
        return INSIDE * typed.strip().split("\\s+", -1).length - 1;
    }

    private static int scoreOfWord(String word, String in) {
        if (in.startsWith(word)) {
            return AT_START;
        }
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + 1)) {
            if (!Character.isLetterOrDigit(in.charAt(at - 1))) {
                return AT_WORD;
            }
        }
        return in.contains(word) ? INSIDE : scattered(word, in);
    }

    /** The first letter must begin a word: otherwise nearly everything matches two letters. */
    private static int scattered(String word, String in) {
        for (int start = in.indexOf(word.charAt(0)); start >= 0; start = in.indexOf(word.charAt(0), start + 1)) {
            if (start == 0 || !Character.isLetterOrDigit(in.charAt(start - 1))) {
                int span = spanFrom(start, word, in);
                if (span > 0) {
                    return Math.max(1, SCATTERED - (span - word.length()));
                }
            }
        }
        return -1;
    }

    /** How many characters the letters are spread over, -1 where they do not all follow. */
    private static int spanFrom(int start, String word, String in) {
        int at = start;
        for (int i = 1; i < word.length(); i++) {
            at = in.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at - start + 1;
    }
}
