package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.OwnRanks;

/** Whether products are found by other photos of them. */
final class IdentitySection implements Section {
    @Override
    public String title() {
        return "Other photos of the products";
    }

    @Override
    public String body(EvaluationReport report) {
        OwnRanks identity = report.identity();
        if (identity == null) {
            return "";
        }
        Table table = new Table("How many products come first, and among five", OwnRanksCells.COLUMNS);
        table.add("photos", OwnRanksCells.of(identity));
        return table.html();
    }
}
