package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.Understanding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that change a picture, such as "but red". */
final class ChangingText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private ChangingText() {}

    /** Whether a text begins as a change does. */
    static boolean isChange(String text) {
        Matcher first = WORD.matcher(text);
        return first.find()
                && Arrays.asList(Messages.get("search.words.but").split(" ", -1))
                        .contains(first.group().toLowerCase(Locale.ROOT));
    }

    /** What is left of a text without what it says of an attribute; nothing where only "but" is left. */
    static String without(Understanding said, Attribute attribute) {
        StringBuilder rest = new StringBuilder(said.text());
        said.values().stream()
                .filter(value -> value.attribute().equals(attribute.key()))
                .map(value -> List.of(value.from(), value.to()))
                .distinct()
                .sorted(Comparator.comparing((List<Integer> range) -> range.get(0))
                        .reversed())
                .forEach(range -> rest.delete(range.get(0), range.get(1)));
        String left = rest.toString().replaceAll("\\s+", " ").strip();
        return isChange(left) && left.indexOf(' ') < 0 ? "" : left;
    }
}
