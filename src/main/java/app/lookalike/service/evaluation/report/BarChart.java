package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Bars from 0 to 1, one below the other, with their intervals as whiskers and chance as a tick, as SVG. The same figures
 * stand in a table beside it, and in the bars' titles.
 *
 * @param id unique in the page
 * @param title what the bars show
 * @param rows a bar for the first figure of each; best first, or in another meaningful order
 */
record BarChart(String id, String title, List<ReportRow> rows) {
    private static final int WIDTH = 760;
    private static final int LEFT = 236;
    private static final int PLOT = 460;
    private static final int ROW = 28;
    private static final int BAR = 14;
    private static final int TOP = 6;

    String svg() {
        int bottom = TOP + ROW * rows.size();
        StringBuilder svg = new StringBuilder(format(
                "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"%s-title\">%n<title id=\"%s-title\">%s</title>%n",
                WIDTH, bottom + 24, id, id, escape(title)));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double x = x(quarter / 4.0);
            svg.append(format("<path class=\"grid\" d=\"M%.1f %dV%d\"/>%n", x, TOP, bottom));
            svg.append(format(
                    "<text class=\"axis\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.2f</text>%n",
                    x, bottom + 17, quarter / 4.0));
        }
        for (int i = 0; i < rows.size(); i++) {
            append(rows.get(i), TOP + ROW * i + ROW / 2.0, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void append(ReportRow row, double middle, StringBuilder svg) {
        Figure figure = row.figures().get(0);
        Double low = figure.low();
        Double high = figure.high();
        Double chance = figure.chance();
        svg.append("<g><title>").append(escape(titleOf(row))).append("</title>\n");
        svg.append(format(
                "<text class=\"label\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                LEFT - 10, middle + 4.5, escape(shortened(row.name()))));
        svg.append(format(
                "<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                LEFT, middle - BAR / 2.0, x(figure.value()) - LEFT, BAR));
        if (low != null && high != null) {
            svg.append(format(
                    "<path class=\"whisker\" d=\"M%2$.1f %1$.1fH%3$.1fM%2$.1f %4$.1fV%5$.1fM%3$.1f %4$.1fV%5$.1f\"/>%n",
                    middle, x(low), x(high), middle - 4, middle + 4));
        }
        if (chance != null) {
            svg.append(format("<path class=\"chance\" d=\"M%.1f %.1fV%.1f\"/>%n", x(chance), middle - 11, middle + 11));
        }
        svg.append(format(
                "<text class=\"value\" x=\"%d\" y=\"%.1f\">%s</text>%n</g>%n",
                LEFT + PLOT + 14, middle + 4.5, ReportTable.decimals(figure.value())));
    }

    private static String titleOf(ReportRow row) {
        return row.cells().stream()
                .map(cell -> cell.column() + " " + cell.text())
                .collect(Collectors.joining(", ", row.name() + ": ", ""));
    }

    /** What fits at the left; the bar's title has all of it. */
    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= 32
                ? label
                : label.substring(0, label.offsetByCodePoints(0, 31)) + "…";
    }

    private static double x(double value) {
        return LEFT + PLOT * Math.max(0, Math.min(1, value));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
