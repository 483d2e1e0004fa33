package app.lookalike.service.sheet;

/** Text in a page. */
public final class HtmlText {
    private HtmlText() {}

    /** The text as it is read, whatever is in it; characters that no page may have become spaces. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || isHalf || c == 0xFFFE || c == 0xFFFF);
    }
}
