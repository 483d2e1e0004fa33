package app.lookalike.service.sheet;

/** Text in a page. */
public final class HtmlText {
    private HtmlText() {}

    /** Escapes a text; characters that are not allowed in a page, or have an effect there, become spaces. */
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
