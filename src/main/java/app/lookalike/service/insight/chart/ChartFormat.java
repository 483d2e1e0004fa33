package app.lookalike.service.insight.chart;

import app.lookalike.base.file.OutputFile;
import app.lookalike.engine.image.PngEncoder;
import app.lookalike.service.sheet.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The formats in which a chart can be written. */
public enum ChartFormat {
    /** A picture of pixels. */
    PNG((chart, out) -> out.write(PngEncoder.encode(chart.picture()))),
    /** A picture of shapes and text. */
    SVG((chart, out) -> SvgOutput.write(chart.drawing(), out)),
    /** The figures. */
    CSV((chart, out) -> writeCsv(chart.table(), out));

    private interface Writer {
        void write(Chart chart, OutputStream out) throws IOException;
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Writer writer;

    ChartFormat(Writer writer) {
        this.writer = writer;
    }

    /** How the names of such files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a chart, in place of a file that may be there.
     *
     * @throws app.lookalike.base.LookalikeException if it cannot be written
     */
    public void write(Chart chart, Path file) {
        new OutputFile(file, true).write(out -> writer.write(chart, out));
    }

    private static void writeCsv(ChartTable table, OutputStream out) throws IOException {
        CsvOutput csv = new CsvOutput(out, table.header());
        for (List<String> row : table.rows()) {
            csv.add(row.stream().map(CsvOutput::text).toList());
        }
        csv.flush();
    }
}
