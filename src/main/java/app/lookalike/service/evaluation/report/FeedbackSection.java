package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import java.util.List;

/** What a round of feedback is worth. */
final class FeedbackSection implements Section {
    @Override
    public String title() {
        return "Feedback";
    }

    @Override
    public String body(EvaluationReport report) {
        FeedbackEffect feedback = report.feedback();
        if (feedback == null) {
            return "";
        }
        Table table = new Table(
                "After the first answers were judged by gender, article type and colour: precision of the next",
                List.of("next answers", "queries", "precision", "95 % interval"));
        table.add("as before", cells(feedback, feedback.without()));
        table.add("with feedback", cells(feedback, feedback.with()));
        return table.html();
    }

    private static List<String> cells(FeedbackEffect feedback, Estimate estimate) {
        return List.of(
                ReportNumbers.count(feedback.n()), ReportNumbers.of(estimate.mean()), ReportNumbers.interval(estimate));
    }
}
