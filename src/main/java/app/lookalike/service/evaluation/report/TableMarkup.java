package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import java.util.List;
import java.util.Locale;

/**
 * A table of a report in the page, below its chart if it has one.
 *
 * @param id begins the ids in the markup; unique in the page
 */
record TableMarkup(ReportTable table, String id) {
    /** Of a long table so many rows are drawn at either end, and the table is folded. */
    private static final int ENDS = 10;

    String html() {
        List<ReportRow> rows = table.rows();
        String note = table.note().isEmpty() ? "" : format("<p class=\"legend\">%s</p>\n", escape(table.note()));
        if (rows.isEmpty()) {
            return note;
        }
        String above = (table.charted() ? charts() : "") + note;
        String grid = HtmlGrid.of(table.title(), table.grid());
        return rows.size() > 2 * ENDS
                ? format("%s<details><summary>All %d as a table</summary>\n%s</details>\n", above, rows.size(), grid)
                : above + grid;
    }

    private String charts() {
        List<ReportRow> rows = table.rows();
        Figure figure = rows.get(0).figures().get(0);
        String title = table.title() + ": " + figure.title();
        String drawn = rows.size() > 2 * ENDS
                ? chart("best", title + ", the best", rows.subList(0, ENDS))
                        + chart("worst", title + ", the worst", rows.subList(rows.size() - ENDS, rows.size()))
                : chart("all", title, rows);
        String tick =
                figure.chance() == null ? "" : " <span class=\"tick\">Tick</span>: what random answers would have.";
        return drawn
                + format("<p class=\"legend\">Bar: %s. Whisker: 95 %% interval.%s</p>\n", escape(figure.title()), tick);
    }

    private String chart(String which, String title, List<ReportRow> rows) {
        return format(
                "<figure><figcaption>%s</figcaption>\n%s</figure>\n",
                escape(title), new BarChart(id + "-" + which, title, rows).svg());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
