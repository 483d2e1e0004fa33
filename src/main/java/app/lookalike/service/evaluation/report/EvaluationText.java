package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a terminal: its tables, but for those of all classes. */
public final class EvaluationText {
    private EvaluationText() {}

    /** The lines, the first two of which say what was measured. */
    public static List<String> lines(EvaluationReport report) {
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

    /** The lines of these tables. */
    public static List<String> lines(List<ReportTable> tables) {
        List<String> lines = new ArrayList<>();
        for (ReportTable table : tables) {
            if (!table.section().equals(ReportTables.CLASSES)) {
                lines.add("");
                lines.add(table.title());
                lines.addAll(table.rows().isEmpty() ? List.of(table.note()) : AlignedText.of(table.grid()));
                if (FairnessTables.WITH_FIGURES_IN_NOTE.contains(table.section())) {
                    lines.add(table.note());
                }
            }
        }
        return lines;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
