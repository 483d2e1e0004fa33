package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report. The page, the CSV and the text of the command line are made from these.
 *
 * @param section its name in the CSV
 * @param title the heading for readers
 * @param names what the first column contains
 * @param rows all with the same figures; none where there is only a note
 * @param charted whether the first figure of each row is worth a bar
 * @param note how to read it
 */
public record ReportTable(
        String section, String title, String names, List<ReportRow> rows, boolean charted, String note) {
    /** Copies the list. */
    public ReportTable {
        rows = List.copyOf(rows);
    }

    /**
     * The table of how long answers took.
     *
     * @param names what the first column contains
     * @param row what was asked
     */
    static ReportTable latency(String title, String names, String row, Latency latency) {
        return new ReportTable(
                "latency",
                title,
                names,
                List.of(new ReportRow(
                        row,
                        "",
                        "",
                        latency.n(),
                        Figure.ofMillis("p50", "median", latency.p50()),
                        Figure.ofMillis("p95", "95 %", latency.p95()),
                        Figure.ofMillis("p99", "99 %", latency.p99()))),
                false,
                "");
    }

    /** The table as text: the head, then each row beginning with its name. There is no head where there are no rows. */
    public List<List<String>> grid() {
        List<List<String>> grid = new ArrayList<>();
        for (ReportRow row : rows) {
            if (grid.isEmpty()) {
                grid.add(line(names, row.cells().stream().map(Cell::column).toList()));
            }
            grid.add(line(row.name(), row.cells().stream().map(Cell::text).toList()));
        }
        return grid;
    }

    private static List<String> line(String name, List<String> others) {
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(others);
        return line;
    }

    /**
     * A row.
     *
     * @param name the name for readers
     * @param attribute as in {@code Criterion.key}, for the CSV; may be empty
     * @param className the value of the attribute or the change of the picture, for the CSV; may be empty
     * @param n queries
     * @param classes of these queries; null where it does not matter
     * @param figures at least one
     */
    public record ReportRow(
            String name, String attribute, String className, int n, @Nullable Integer classes, List<Figure> figures) {
        /** Copies the list. */
        public ReportRow {
            figures = List.copyOf(figures);
        }

        ReportRow(String name, String attribute, String className, int n, Figure... figures) {
            this(name, attribute, className, n, null, List.of(figures));
        }

        /** All but the name. */
        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>(List.of(new Cell("queries", count(n))));
            if (classes != null) {
                cells.add(new Cell("classes", count(classes)));
            }
            figures.forEach(figure -> cells.addAll(figure.cells()));
            return cells;
        }
    }

    /** What a figure is. */
    public enum Unit {
        /** From 0 to 1. */
        MEASURE,
        /** A time in ms. */
        MILLIS,
        /** How many. */
        COUNT
    }

    /**
     * A figure.
     *
     * @param measure its name in the CSV
     * @param title the heading for readers
     * @param unit what it is
     * @param value the mean over the queries, the time or the number
     * @param low where the 95 % interval begins; null where there is none
     * @param high where it ends
     * @param macro the mean of the classes' means; null where there is none
     * @param chance what random answers would have; null where it is not known
     */
    public record Figure(
            String measure,
            String title,
            Unit unit,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double macro,
            @Nullable Double chance) {
        static Figure of(String measure, String title, Estimate estimate) {
            return new Figure(
                    measure, title, Unit.MEASURE, estimate.mean(), estimate.low(), estimate.high(), null, null);
        }

        static Figure of(String measure, String title, Score score, @Nullable Double chance) {
            return new Figure(
                    measure, title, Unit.MEASURE, score.mean(), score.low(), score.high(), score.macro(), chance);
        }

        static Figure ofMillis(String measure, String title, double millis) {
            return new Figure(measure, title, Unit.MILLIS, millis, null, null, null, null);
        }

        static Figure ofMeasure(String measure, String title, double value) {
            return new Figure(measure, title, Unit.MEASURE, value, null, null, null, null);
        }

        static Figure ofCount(String measure, String title, int count) {
            return new Figure(measure, title, Unit.COUNT, count, null, null, null, null);
        }

        private List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(title, text()));
            if (low != null && high != null) {
                cells.add(new Cell("95 % interval", decimals(low) + " to " + decimals(high)));
            }
            if (macro != null) {
                cells.add(new Cell("macro", decimals(macro)));
            }
            if (chance != null) {
                cells.add(new Cell("chance", decimals(chance)));
            }
            return cells;
        }

        private String text() {
            return switch (unit) {
                case MEASURE -> decimals(value);
                case MILLIS -> millis(value);
                case COUNT -> count((int) value);
            };
        }
    }

    /** A text and the title of its column. */
    record Cell(String column, String text) {}

    /** Three decimals: more would be noise. */
    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String count(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}
