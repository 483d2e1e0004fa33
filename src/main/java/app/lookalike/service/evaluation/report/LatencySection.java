package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Latency;
import java.util.List;

/** How long a search takes. */
final class LatencySection implements Section {
    @Override
    public String title() {
        return "Time";
    }

    @Override
    public String body(EvaluationReport report) {
        Latency latency = report.latency();
        Table table = new Table(
                "From the vector to the answers, on this machine",
                List.of("step", "queries", "half within", "95 % within", "99 % within"));
        table.add(
                "search",
                List.of(
                        ReportNumbers.count(latency.n()),
                        ReportNumbers.millis(latency.p50()),
                        ReportNumbers.millis(latency.p95()),
                        ReportNumbers.millis(latency.p99())));
        return table.html();
    }
}
