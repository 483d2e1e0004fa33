package app.lookalike.service.evaluation.report;

import app.lookalike.base.file.OutputFile;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** The formats in which the report of an evaluation can be written. */
public enum EvaluationFormat {
    /** A page with charts. */
    HTML(EvaluationPage::write),
    /** A table, one figure a row. */
    CSV(EvaluationCsv::write),
    /** What {@code evaluate --json} prints. */
    JSON(EvaluationJson::write);

    private interface Writer {
        void write(EvaluationReport report, OutputStream out) throws IOException;
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Writer writer;

    EvaluationFormat(Writer writer) {
        this.writer = writer;
    }

    /** How the names of such files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a report, in place of a file that may be there.
     *
     * @throws app.lookalike.base.LookalikeException if it cannot be written
     */
    public void write(EvaluationReport report, Path file) {
        new OutputFile(file, true).write(out -> writer.write(report, out));
    }
}
