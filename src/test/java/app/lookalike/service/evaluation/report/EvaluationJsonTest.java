package app.lookalike.service.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Reports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {
    private static String write(EvaluationReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationJson.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isOneLineWithTheNamesOfTheReport() throws IOException {
        String text = write(Reports.full("Café", "Shirts"));

        assertThat(text).endsWith("}\n").hasLineCount(1);
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.get("catalogue").asText()).isEqualTo("Café");
        assertThat(json.get("attributes").get(0).get("precision").get("macro").asDouble())
                .isEqualTo(0.5);
        assertThat(json.get("latency").get("p95").asDouble()).isEqualTo(2.5);
        assertThat(json.get("identity").get("n").asInt()).isEqualTo(20);
    }

    @Test
    void leavesOutWhatIsNotThere() throws IOException {
        JsonNode json = new ObjectMapper().readTree(write(Reports.bare()));

        assertThat(json.has("identity")).isFalse();
        assertThat(json.has("rare")).isFalse();
        assertThat(json.get("robustness")).isEmpty();
    }
}
