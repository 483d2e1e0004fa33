package app.lookalike.service.shared.solr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user typed as a query for Solr's standard parser: each word must be the beginning of a word of the product, as
 * in a workspace. What is neither letter nor digit only separates, so nothing that is typed is an operator.
 */
final class SolrText {
    private static final int MAX_WORDS = 32;
    private static final int MAX_CHARACTERS = 1_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A word of the name counts more than one of an attribute, and the id most. */
    private static final int IN_NAME = 4;

    private static final int IS_ID = 1_000;

    private SolrText() {}

    /** The query; empty where the text has no word in it. */
    static Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        String all = SPACE.splitAsStream(start)
                .map(word -> SEPARATOR.matcher(word).replaceAll(" ").strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> "+(" + term(word) + ")")
                .collect(Collectors.joining(" "));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all + " " + SolrSchema.PRODUCT + ":" + SolrFilter.quoted(start.strip()) + "^=" + IS_ID);
    }

    /** A word, or its parts: "t-shirt" is found written as one, too. */
    private static String term(String word) {
        List<String> parts = Arrays.asList(word.split(" ", -1));
        return parts.size() == 1
                ? prefix(word)
                : "(" + parts.stream().map(part -> "+(" + prefix(part) + ")").collect(Collectors.joining(" ")) + ") ("
                        + prefix(String.join("", parts)) + ")";
    }

    private static String prefix(String word) {
        return SolrSchema.ALL_TEXT + ":" + word + "* " + SolrSchema.NAME_TEXT + ":" + word + "*^=" + IN_NAME + " "
                + SolrSchema.NAME_TEXT + ":" + word;
    }
}
