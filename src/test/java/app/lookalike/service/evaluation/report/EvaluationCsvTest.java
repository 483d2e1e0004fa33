package app.lookalike.service.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class EvaluationCsvTest {
    private static List<CSVRecord> rows(EvaluationReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationCsv.write(report, out);
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void everyFigureIsARow() throws IOException {
        List<CSVRecord> rows = rows(Reports.full("Shop", "=1+1, \"quoted\""));

        assertThat(rows).allMatch(CSVRecord::isConsistent);
        assertThat(rows).hasSize(3 + 1 + 26 + 3 + 2 * 3 + 3 + 2);
        CSVRecord precision = rows.get(0);
        assertThat(precision.get("section")).isEqualTo("attribute");
        assertThat(precision.get("attribute")).isEqualTo("articleType");
        assertThat(precision.get("measure")).isEqualTo("precision");
        assertThat(precision.get("n")).isEqualTo("120");
        assertThat(precision.get("value")).isEqualTo("0.750000");
        assertThat(precision.get("low")).isEqualTo("0.700000");
        assertThat(precision.get("high")).isEqualTo("0.800000");
        assertThat(precision.get("macro")).isEqualTo("0.500000");
        assertThat(precision.get("chance")).isEqualTo("0.050000");
        assertThat(rows).as("no formula").extracting(row -> row.get("class")).contains("'=1+1, \"quoted\"");
        CSVRecord feedback = rows.get(rows.size() - 1);
        assertThat(List.of(feedback.get("section"), feedback.get("class"), feedback.get("value")))
                .containsExactly("feedback", "with", "0.500000");
        CSVRecord mrr = rows.get(rows.size() - 3);
        assertThat(List.of(mrr.get("section"), mrr.get("measure"), mrr.get("value")))
                .containsExactly("identity", "mrr", "0.500000");
    }

    @Test
    void whatWasNotAskedForHasNoRow() throws IOException {
        assertThat(rows(Reports.bare())).extracting(row -> row.get("measure")).containsExactly("p50", "p95", "p99");
    }
}
