package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.KnownItemRanks;

/** Whether products are found by other photos of them. */
final class IdentitySection implements Section {
    @Override
    public String title() {
        return "Other photos of the products";
    }

    @Override
    public String body(EvaluationReport report) {
        KnownItemRanks identity = report.identity();
        if (identity == null) {
            return "";
        }
        Table table = new Table("How many products come first, and among five", KnownItemCells.COLUMNS);
        table.add("photos", KnownItemCells.of(identity));
        return table.html();
    }
}
