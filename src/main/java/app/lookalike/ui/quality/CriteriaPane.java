package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.RareClasses;
import app.lookalike.ui.common.control.Explanation;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How well the answers agree with the queries, criterion by criterion. */
final class CriteriaPane extends VBox {
    private static final List<String> COLUMNS = List.of(
            "quality.column.precision",
            "quality.column.macro",
            "quality.column.ndcg",
            "quality.column.hits",
            "quality.column.chance");

    CriteriaPane(EvaluationReport report) {
        getStyleClass().add("quality-section");
        Label title = Labels.wrapped(Messages.get("quality.criteria"), "section-title");
        getChildren().add(title);
        if (report.attributes().isEmpty()) {
            getChildren().add(Labels.wrapped(Messages.get("quality.criteria.none"), "hint"));
            return;
        }
        BarTable table = new BarTable(COLUMNS, report.k());
        table.setId("quality-criteria");
        report.attributes().forEach(score -> add(table, score, report.k()));
        getChildren().addAll(table, legend(report.k()));
        RareClasses rare = report.rare();
        if (rare != null) {
            getChildren()
                    .add(Labels.wrapped(
                            Messages.get(
                                    "quality.rare",
                                    rare.fewerThan(),
                                    rare.n(),
                                    report.k(),
                                    ScoreText.of(rare.precision())),
                            "hint"));
        }
    }

    private static void add(BarTable table, AttributeScore score, int k) {
        String name = ScoreText.nameOf(score.attribute());
        String words = Messages.get(
                "quality.criterion.accessible",
                name,
                k,
                ScoreText.of(score.precision().estimate()),
                score.precision().macro(),
                ScoreText.of(score.ndcg().estimate()),
                ScoreText.of(score.hitRate().estimate()),
                score.chance(),
                score.n(),
                score.classes());
        table.row(
                BarTable.name(name),
                new EstimateBar(score.precision().estimate(), score.chance(), words),
                score.precision().mean(),
                score.precision().macro(),
                score.ndcg().mean(),
                score.hitRate().mean(),
                score.chance());
    }

    private static FlowPane legend(int k) {
        return Styled.as(
                "quality-legend",
                new FlowPane(
                        sign("bar", Explanation.word("quality.column.precision", k)),
                        sign("whisker", Explanation.word("quality.legend.interval")),
                        sign("chance", Explanation.word("quality.legend.chance"))));
    }

    private static Button sign(String part, Button word) {
        Region sign = new Region();
        sign.getStyleClass().addAll("legend-sign", part);
        word.setGraphic(sign);
        word.setId(word.getId() + "-legend");
        return word;
    }
}
