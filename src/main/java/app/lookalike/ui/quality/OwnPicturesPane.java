package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Whether products are found by their own pictures: changed ones, and other photos. */
final class OwnPicturesPane extends VBox {
    private static final List<String> COLUMNS =
            List.of("quality.column.first", "quality.column.five", "quality.column.mrr");

    /** The part of a report that has one. */
    OwnPicturesPane(EvaluationReport report) {
        getStyleClass().add("quality-section");
        Label title = Labels.of(Messages.get("quality.own"), "section-title");
        Label text = Labels.wrapped(Messages.get("quality.own.text"), "hint");
        BarTable table = new BarTable(COLUMNS);
        table.setId("quality-own");
        report.robustness()
                .forEach(score ->
                        add(table, Messages.getOr("quality.change." + score.change(), score.change()), score.found()));
        KnownItemRanks identity = report.identity();
        if (identity != null) {
            add(table, Messages.get("quality.own.photos"), identity);
        }
        getChildren().addAll(title, table, text);
    }

    /** Whether a report has such a part. */
    static boolean isIn(EvaluationReport report) {
        return report.identity() != null || !report.robustness().isEmpty();
    }

    private static void add(BarTable table, String name, KnownItemRanks found) {
        String words = Messages.get(
                "quality.own.accessible",
                name,
                ScoreText.of(found.recallAt1()),
                ScoreText.of(found.recallAt5()),
                ScoreText.of(found.mrr()),
                found.n());
        table.row(
                BarTable.name(name),
                new EstimateBar(found.recallAt1(), null, words),
                found.recallAt1().mean(),
                found.recallAt5().mean(),
                found.mrr().mean());
    }
}
