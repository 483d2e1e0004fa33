package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.fairness.Reach;
import app.lookalike.service.evaluation.fairness.Reach.GroupReach;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import java.util.List;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Which products are never returned. */
final class ReachPane extends Section {
    ReachPane(Reach reach, ProductLinks links) {
        super(
                "fairness.reach",
                reach.never().size(),
                reach.products(),
                reach.neverShare() * 100,
                reach.neverByChance() * 100,
                reach.gini());
        if (!reach.groups().isEmpty()) {
            BarTable table = new BarTable(List.of("fairness.column.never"));
            reach.groups().forEach(group -> add(table, group, links));
            getChildren().add(table);
        }
        if (!reach.never().isEmpty()) {
            Button show = Buttons.labelled(
                    Feather.GRID,
                    "fairness.never.show",
                    () -> links.browse(Messages.get("fairness.never"), reach.never()));
            getChildren().add(show);
        }
    }

    private static void add(BarTable table, GroupReach group, ProductLinks links) {
        double share = group.neverShare();
        String words =
                Messages.get("fairness.never.accessible", nameOf(group.group()), group.never(), group.products());
        table.row(
                name(group.grouping(), group.group(), group.products(), links),
                new EstimateBar(new Estimate(share, share, share), null, words),
                share);
    }
}
