package app.lookalike.catalog.reader.files;

import app.lookalike.base.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Puts other people's texts into messages: short, and without characters that would disturb a terminal. */
public final class QuotedText {
    private static final int SHOWN = 5;

    private QuotedText() {}

    /** The first few of a list, and how many more there are. */
    public static String someOf(List<String> items) {
        String shown = items.stream().limit(SHOWN).map(i -> shown(i, 80)).collect(Collectors.joining(", "));
        return items.size() <= SHOWN ? shown : Messages.get("import.someMore", shown, (items.size() - SHOWN));
    }

    /**
     * A text in one line.
     *
     * @param limit characters at most
     */
    public static String shown(String text, int limit) {
        String cut = text.length() <= limit ? text : text.substring(0, limit) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]", "?");
    }
}
