package app.lookalike.base;

import java.util.HexFormat;

/**
 * Text for a terminal. Names come from files of unknown origin: a control character in one could clear the screen, set
 * the window's title or write over other lines, and one that changes the direction of writing makes a name look like
 * another.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode Technical Report 36, Security Considerations</a>
 */
public final class PrintableText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PrintableText() {}

    /** The text on one line; what is not visible, or makes other text not so, as in Java source: {@code \u001b}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(PrintableText::isHarmful)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                printable.append("\\n");
            } else if (c == '\t') {
                printable.append("\\t");
            } else if (isHarmful(c)) {
                for (char unit : Character.toChars(c)) {
                    printable.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER; // words and emoji need these
            default -> false;
        };
    }
}
