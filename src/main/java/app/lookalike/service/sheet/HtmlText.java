package app.lookalike.service.sheet;

/** Text in a page. */
public final class HtmlText {
    private HtmlText() {}

    /** The text as it is read, whatever is in it; what no page may have, or a page would obey, becomes a space. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        PlainText.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
