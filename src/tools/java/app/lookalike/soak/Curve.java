package app.lookalike.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One measure over time, drawn from zero so that what is flat looks flat.
 *
 * @param title with the unit
 * @param of the measure
 * @param tolerance how much of it may be gained between the last fifth but one and the last without counting as growth
 */
record Curve(String title, ToDoubleFunction<Sample> of, double tolerance) {
    static final int WIDTH = 760;
    static final int HEIGHT = 150;
    private static final int LEFT = 56;
    private static final int PLOT = 670;
    private static final int TOP = 26;
    private static final int BOTTOM = 126;

    /** The median of the last fifth but one: by then all is loaded and compiled. */
    double early(List<Sample> samples) {
        int from = samples.size() * 3 / 5;
        return median(samples.subList(from, Math.max(from + 1, samples.size() * 4 / 5)));
    }

    /** The median of the last fifth. */
    double late(List<Sample> samples) {
        return median(samples.subList(samples.size() - Math.max(1, samples.size() / 5), samples.size()));
    }

    double max(List<Sample> samples) {
        return samples.stream().mapToDouble(of).max().orElse(0);
    }

    boolean isFlat(List<Sample> samples) {
        return late(samples) <= early(samples) * (1 + tolerance);
    }

    private double median(List<Sample> samples) {
        double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** @param y where it begins in the picture */
    String svg(List<Sample> samples, int y) {
        double top = Math.max(1, max(samples) * 1.15);
        double end = Math.max(1e-9, samples.get(samples.size() - 1).minutes());
        StringBuilder svg = new StringBuilder();
        svg.append(format("<g transform=\"translate(0 %d)\">%n", y));
        svg.append(format("<text class=\"title\" x=\"%d\" y=\"16\">%s</text>%n", LEFT, title));
        for (double part : new double[] {0, 0.5, 1}) {
            double at = BOTTOM - (BOTTOM - TOP) * part;
            svg.append(format("<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, at, LEFT + PLOT));
            svg.append(format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>%n", LEFT - 6, at + 4, top * part));
        }
        for (double part : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f min</text>%n",
                    LEFT + PLOT * part, BOTTOM + 16, end * part));
        }
        svg.append("<polyline points=\"");
        for (Sample sample : samples) {
            svg.append(format(
                    "%.1f,%.1f ",
                    LEFT + PLOT * sample.minutes() / end, BOTTOM - (BOTTOM - TOP) * of.applyAsDouble(sample) / top));
        }
        return svg.append("\"/>\n</g>\n").toString();
    }

    /** All of them, one below the other. */
    static String svg(List<Curve> curves, List<Sample> samples) {
        StringBuilder svg = new StringBuilder(format(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">
                <style>
                text { font: 11px sans-serif; fill: #444 } .title { font-weight: bold; fill: #111 }
                .grid { stroke: #ddd } polyline { fill: none; stroke: #1f5fa8; stroke-width: 1.5 }
                </style>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """,
                WIDTH, HEIGHT * curves.size()));
        for (Curve curve : curves) {
            svg.append(curve.svg(samples, curves.indexOf(curve) * HEIGHT));
        }
        return svg.append("</svg>\n").toString();
    }

    /** A table for people. */
    static String table(List<Curve> curves, List<Sample> samples) {
        StringBuilder table =
                new StringBuilder(format("%-28s %9s %9s %9s  %s%n", "", "fourth 5th", "last 5th", "highest", ""));
        curves.forEach(curve -> table.append(format(
                "%-28s %9.0f %9.0f %9.0f  %s%n",
                curve.title(),
                curve.early(samples),
                curve.late(samples),
                curve.max(samples),
                curve.isFlat(samples) ? "flat" : "GROWS")));
        return table.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
