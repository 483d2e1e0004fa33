package app.lookalike.cli;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.report.ReportTable;
import app.lookalike.service.evaluation.report.ReportTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a terminal: its tables, but for those of all classes. */
final class EvaluationText {
    private EvaluationText() {}

    static List<String> lines(EvaluationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%s · %s · %s ranking%s",
                report.catalogue(),
                report.model(),
                report.ranking(),
                report.duplicatesLeftOut() ? " · without byte-identical pictures" : ""));
        lines.add(format(
                "%,d queries (%s), %d answers each from %,d products, in %.1f s",
                report.n(), report.queries(), report.k(), report.products(), report.seconds()));
        lines.addAll(lines(ReportTables.of(report)));
        return lines;
    }

    static List<String> lines(List<ReportTable> tables) {
        List<String> lines = new ArrayList<>();
        for (ReportTable table : tables) {
            if (!table.section().equals(ReportTables.CLASSES)) {
                lines.add("");
                lines.add(table.title());
                lines.addAll(table.rows().isEmpty() ? List.of(table.note()) : aligned(table.grid()));
            }
        }
        return lines;
    }

    /** The names at the left, the figures at the right of their columns. */
    private static List<String> aligned(List<List<String>> grid) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : grid) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = grid.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                line.append(format(column == 0 ? "%-" + width + "s" : "  %" + width + "s", row.get(column)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
