package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.service.evaluation.fairness.GroupScore;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.Score;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.List;
import java.util.Optional;

/** How well queries of each group are answered. */
final class GroupsPane extends Section {
    private static final List<String> COLUMNS =
            List.of("fairness.column.all", "fairness.column.gender", "fairness.column.type", "fairness.column.colour");
    private static final List<Criterion> CRITERIA =
            List.of(Criterion.ALL_THREE, Criterion.GENDER, Criterion.ARTICLE_TYPE, Criterion.BASE_COLOUR);

    GroupsPane(FairnessReport report, ProductLinks links) {
        super("fairness.groups", report.k());
        BarTable table = new BarTable(COLUMNS, report.k());
        report.groups().forEach(group -> add(table, group, links));
        getChildren().add(table);
    }

    private static void add(BarTable table, GroupScore group, ProductLinks links) {
        Optional<Score> all = group.by(Criterion.ALL_THREE).map(AttributeScore::precision);
        if (all.isEmpty()) {
            return;
        }
        String words = Messages.get(
                "fairness.group.accessible",
                nameOf(group.group()),
                group.n(),
                ScoreText.of(all.get().estimate()));
        table.row(
                name(group.grouping(), group.group(), group.n(), links),
                new EstimateBar(all.get().estimate(), null, words),
                CRITERIA.stream()
                        .mapToDouble(criterion -> mean(group, criterion))
                        .toArray());
    }

    private static double mean(GroupScore group, Criterion criterion) {
        return group.by(criterion).map(score -> score.precision().mean()).orElse(0.0);
    }
}
