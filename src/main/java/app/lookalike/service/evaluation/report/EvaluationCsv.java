package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import app.lookalike.service.sheet.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table, one figure a row. {@code section} is attribute, class, rare, latency, robustness, identity,
 * feedback, group, exposure, reach, hub or remedy; {@code attribute} as in {@link app.lookalike.service.evaluation.metric.Criterion#key}; {@code class} is
 * the value of the attribute or the change of the picture; what a figure does not have is empty.
 */
public final class EvaluationCsv {
    private static final List<String> HEADER =
            List.of("section", "attribute", "class", "n", "measure", "value", "low", "high", "macro", "chance");

    private EvaluationCsv() {}

    /**
     * Writes a report.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(EvaluationReport report, OutputStream out) throws IOException {
        write(ReportTables.of(report), out);
    }

    /**
     * Writes the tables of reports.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(List<ReportTable> tables, OutputStream out) throws IOException {
        CsvOutput csv = new CsvOutput(out, HEADER);
        for (ReportTable table : tables) {
            for (ReportRow row : table.rows()) {
                for (Figure figure : row.figures()) {
                    csv.add(cells(table.section(), row, figure));
                }
            }
        }
        csv.flush();
    }

    private static List<String> cells(String section, ReportRow row, Figure figure) {
        return List.of(
                section,
                row.attribute(),
                CsvOutput.text(row.className()),
                Integer.toString(row.n()),
                figure.measure(),
                number(figure.value()),
                number(figure.low()),
                number(figure.high()),
                number(figure.macro()),
                number(figure.chance()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.6f", value);
    }
}
