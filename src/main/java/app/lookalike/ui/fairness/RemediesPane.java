package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.fairness.FairnessReport.Remedy;
import app.lookalike.service.evaluation.fairness.GroupScore;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.Score;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.List;
import java.util.Optional;

/** What other settings of the search change. */
final class RemediesPane extends Section {
    private static final List<String> COLUMNS = List.of("fairness.column.all", "fairness.column.gini");

    RemediesPane(List<Remedy> remedies, int k) {
        super("fairness.remedies");
        for (Remedy remedy : remedies) {
            BarTable table = new BarTable(COLUMNS, k);
            remedy.groups().forEach(group -> add(table, remedy, group));
            getChildren().addAll(BarTable.name(Messages.get("fairness.settings." + remedy.settings())), table);
        }
    }

    private static void add(BarTable table, Remedy remedy, GroupScore group) {
        Optional<Score> all = group.by(Criterion.ALL_THREE).map(AttributeScore::precision);
        all.ifPresent(score -> table.row(
                BarTable.name(nameOf(group.group())),
                new EstimateBar(
                        score.estimate(),
                        null,
                        Messages.get(
                                "fairness.group.accessible",
                                nameOf(group.group()),
                                group.n(),
                                ScoreText.of(score.estimate()))),
                score.mean(),
                remedy.gini()));
    }
}
