package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.RareClasses;
import java.util.List;
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
        Label title = new Label(Messages.get("quality.criteria"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        if (report.attributes().isEmpty()) {
            getChildren().add(hint(Messages.get("quality.criteria.none")));
            return;
        }
        BarTable table = new BarTable(COLUMNS, report.k());
        table.setId("quality-criteria");
        report.attributes().forEach(score -> add(table, score, report.k()));
        getChildren().addAll(table, legend(report.k()));
        RareClasses rare = report.rare();
        if (rare != null) {
            getChildren()
                    .add(hint(Messages.get(
                            "quality.rare", rare.fewerThan(), rare.n(), report.k(), ScoreText.of(rare.precision()))));
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
        FlowPane legend = new FlowPane(
                sign("bar", Messages.get("quality.column.precision", k)),
                sign("whisker", Messages.get("quality.legend.interval")),
                sign("chance", Messages.get("quality.legend.chance")));
        legend.getStyleClass().add("quality-legend");
        return legend;
    }

    private static Label sign(String part, String text) {
        Region sign = new Region();
        sign.getStyleClass().addAll("legend-sign", part);
        Label label = new Label(text, sign);
        label.getStyleClass().add("hint");
        return label;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }
}
