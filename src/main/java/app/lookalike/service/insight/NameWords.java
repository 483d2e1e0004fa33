package app.lookalike.service.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a product's name that say something about the product: no articles, prepositions and conjunctions, no
 * plain numbers, no single letters.
 */
final class NameWords {
    /** Of a longer name the rest is left out: that is a description, or damage. */
    private static final int LONGEST_NAME = 1_000;

    private static final int LONGEST_WORD = 40;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’&-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");

    /** English, German, French, Italian, Spanish: the words that join others. */
    private static final Set<String> JOINING =
            Set.of(("a an and are as at by for from in is it of on or that the this to with without "
                            + "your aus auf bei das dem den der des die ein eine einem einen einer eines für "
                            + "im mit oder ohne und vom von zum zur au aux avec ce dans de du en et la le les "
                            + "ou par pour sans sur un une al alla con da dal degli dei del della delle di ed "
                            + "gli il nel nella per senza su una uno el las los o para por sin y")
                    .split(" ", -1));

    /**
     * A word.
     *
     * @param text as the name writes it
     * @param folded in lower case, to count by
     * @param joined whether it directly follows the word before it in the list
     */
    record NameWord(String text, String folded, boolean joined) {}

    private NameWords() {}

    /** The words in the order of the name. */
    static List<NameWord> of(String name) {
        String beginning = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        List<NameWord> words = new ArrayList<>();
        Matcher found = WORD.matcher(beginning);
        int end = -1;
        while (found.find()) {
            String text = found.group();
            String folded = text.toLowerCase(Locale.ROOT);
            if (isTelling(text, folded)) {
                words.add(new NameWord(
                        text,
                        folded,
                        end >= 0 && beginning.substring(end, found.start()).isBlank()));
                end = found.end();
            } else {
                end = -1;
            }
        }
        return words;
    }

    private static boolean isTelling(String text, String folded) {
        return text.length() > 1
                && text.length() <= LONGEST_WORD
                && text.codePoints().anyMatch(Character::isLetter)
                && !JOINING.contains(folded);
    }
}
