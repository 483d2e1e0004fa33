package app.lookalike.catalog.workspace;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text that the user typed, as an expression for SQLite's FTS5: every word must be the prefix of a word of the
 * product. Words are quoted, so that nothing typed is ever an operator; what is neither letter nor digit only
 * separates. A word with a separator in it, such as "t-shirt", is found written as one, too.
 *
 * @see <a href="https://www.sqlite.org/fts5.html#full_text_query_syntax">FTS5's query syntax</a>
 */
final class TextQuery {
    /** SQLite limits how deep an expression may be. */
    private static final int MAX_WORDS = 32;

    private static final int MAX_CHARACTERS = 1_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private TextQuery() {}

    /** The expression; empty where the text has no word in it. */
    static Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        String expression = SPACE.splitAsStream(Normalizer.normalize(start, Normalizer.Form.NFC))
                .map(word -> SEPARATOR.matcher(word).replaceAll(" ").strip())
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(TextQuery::term)
                .collect(Collectors.joining(" AND "));
        return expression.isEmpty() ? Optional.empty() : Optional.of(expression);
    }

    /** A phrase of the word's parts, or all of them in one. */
    private static String term(String word) {
        String[] parts = word.split(" ", -1);
        String phrase = "\"" + word + "\" *";
        return parts.length == 1
                ? phrase
                : "(" + phrase + " OR \"" + Arrays.stream(parts).collect(Collectors.joining()) + "\" *)";
    }
}
