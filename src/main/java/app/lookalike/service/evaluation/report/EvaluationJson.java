package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** A report as one JSON object on one line, as the command line prints it; null values are omitted. */
public final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));

    private EvaluationJson() {}

    /**
     * Writes a report.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(EvaluationReport report, OutputStream out) throws IOException {
        out.write(bytes(report));
        out.write('\n');
    }

    /**
     * Any record of an evaluation in the same way, without a line end.
     *
     * @throws IOException if it is too large
     */
    public static byte[] bytes(Object record) throws IOException {
        return JSON.writeValueAsBytes(record);
    }
}
