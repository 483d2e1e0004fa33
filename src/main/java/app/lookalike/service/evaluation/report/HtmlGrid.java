package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import java.util.List;
import java.util.Locale;

/** A table in a page that has the style of {@link PageStyle}. */
public final class HtmlGrid {
    private HtmlGrid() {}

    /**
     * The markup.
     *
     * @param caption what is in it
     * @param lines the head, then each row beginning with its name; all as plain text
     */
    public static String of(String caption, List<List<String>> lines) {
        StringBuilder html = new StringBuilder();
        html.append(format("<div class=\"wide\"><table>\n<caption>%s</caption>\n<thead><tr>", escape(caption)));
        lines.get(0).forEach(column -> html.append(format("<th scope=\"col\">%s</th>", escape(column))));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> line : lines.subList(1, lines.size())) {
            html.append(format("<tr><th scope=\"row\">%s</th>", escape(line.get(0))));
            line.stream().skip(1).forEach(cell -> html.append(format("<td>%s</td>", escape(cell))));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table></div>\n").toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
