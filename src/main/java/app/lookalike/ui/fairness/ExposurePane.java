package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.fairness.Exposure;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.ui.insights.chart.FigureText;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.EstimateBar;
import java.util.List;

/** Whether groups are returned as often as they are asked for. */
final class ExposurePane extends Section {
    private static final List<String> COLUMNS =
            List.of("fairness.column.answers", "fairness.column.queries", "fairness.column.catalogue");

    ExposurePane(List<Exposure> exposures) {
        super("fairness.exposure");
        for (Exposure exposure : exposures) {
            BarTable table = new BarTable(COLUMNS);
            exposure.groups().forEach(group -> {
                String words = Messages.get(
                        "fairness.share.accessible",
                        nameOf(group.group()),
                        group.answers(),
                        group.queries(),
                        group.catalogue());
                table.row(
                        BarTable.name(nameOf(group.group())),
                        new EstimateBar(exact(group.answers()), group.queries(), words),
                        group.answers(),
                        group.queries(),
                        group.catalogue());
            });
            getChildren()
                    .addAll(
                            table,
                            FigureText.hint(
                                    Messages.get("fairness.distance", exposure.distance() * 100, exposure.p())));
        }
    }

    private static Estimate exact(double share) {
        return new Estimate(share, share, share);
    }
}
