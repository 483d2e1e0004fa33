package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import java.util.List;

/** A table whose first column names the rows. */
final class Table {
    private final StringBuilder html = new StringBuilder();

    Table(String caption, List<String> columns) {
        html.append("<div class=\"wide\"><table>\n<caption>")
                .append(escape(caption))
                .append("</caption>\n<thead><tr>");
        columns.forEach(column ->
                html.append("<th scope=\"col\">").append(escape(column)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
    }

    void add(String name, List<String> cells) {
        html.append("<tr><th scope=\"row\">").append(escape(name)).append("</th>");
        cells.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
        html.append("</tr>\n");
    }

    String html() {
        return html + "</tbody>\n</table></div>\n";
    }
}
