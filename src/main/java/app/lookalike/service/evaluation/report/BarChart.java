package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.metric.Estimate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars from 0 to 1, one below the other, with their intervals as whiskers and chance as a tick, as SVG. The same figures
 * stand in a table beside it, and in the bars' titles.
 *
 * @param id unique in the page
 * @param title what the bars show
 * @param bars best first, or in another order that says something
 */
record BarChart(String id, String title, List<Bar> bars) {
    private static final int WIDTH = 760;
    private static final int LEFT = 236;
    private static final int PLOT = 460;
    private static final int ROW = 28;
    private static final int BAR = 14;
    private static final int TOP = 6;

    /**
     * One bar.
     *
     * @param label at its left
     * @param n queries
     * @param estimate its length and whisker
     * @param chance where the tick is; null for none
     */
    record Bar(String label, int n, Estimate estimate, @Nullable Double chance) {}

    String svg() {
        int bottom = TOP + ROW * bars.size();
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
        for (int i = 0; i < bars.size(); i++) {
            append(bars.get(i), TOP + ROW * i + ROW / 2.0, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void append(Bar bar, double middle, StringBuilder svg) {
        Estimate estimate = bar.estimate();
        double mean = x(estimate.mean());
        Double chance = bar.chance();
        svg.append("<g><title>").append(escape(titleOf(bar))).append("</title>\n");
        svg.append(format(
                "<text class=\"label\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                LEFT - 10, middle + 4.5, escape(shortened(bar.label()))));
        svg.append(format(
                "<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                LEFT, middle - BAR / 2.0, mean - LEFT, BAR));
        svg.append(format(
                "<path class=\"whisker\" d=\"M%2$.1f %1$.1fH%3$.1fM%2$.1f %4$.1fV%5$.1fM%3$.1f %4$.1fV%5$.1f\"/>%n",
                middle, x(estimate.low()), x(estimate.high()), middle - 4, middle + 4));
        if (chance != null) {
            svg.append(format("<path class=\"chance\" d=\"M%.1f %.1fV%.1f\"/>%n", x(chance), middle - 11, middle + 11));
        }
        svg.append(format(
                "<text class=\"value\" x=\"%d\" y=\"%.1f\">%s</text>%n</g>%n",
                LEFT + PLOT + 14, middle + 4.5, ReportNumbers.of(estimate.mean())));
    }

    private static String titleOf(Bar bar) {
        Double chance = bar.chance();
        return String.format(
                Locale.ROOT,
                "%s: %s, 95 %% interval %s%s, %s queries",
                bar.label(),
                ReportNumbers.of(bar.estimate().mean()),
                ReportNumbers.interval(bar.estimate()),
                chance == null ? "" : ", chance " + ReportNumbers.of(chance),
                ReportNumbers.count(bar.n()));
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
