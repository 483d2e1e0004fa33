package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import java.util.List;

/** Whether products are found by their own picture, changed. */
final class RobustnessSection implements Section {
    private static final String CHANGES = "Crop: the middle 80 % of width and height. Flip: left and right exchanged."
            + " Brightness: 30 % more. JPEG: written with quality 0.3. Rotation: by 10 degrees. Background: the light room"
            + " around the product in another colour. Small pictures suffer most.";

    @Override
    public String title() {
        return "The product's own picture, changed";
    }

    @Override
    public String body(EvaluationReport report) {
        List<RobustnessScore> scores = report.robustness();
        if (scores.isEmpty()) {
            return "";
        }
        List<BarChart.Bar> bars = scores.stream()
                .map(score -> new BarChart.Bar(
                        score.change(), score.found().n(), score.found().recallAt1(), null))
                .toList();
        Table table = new Table("How many products come first, and among five", KnownItemCells.COLUMNS);
        scores.forEach(score -> table.add(score.change(), KnownItemCells.of(score.found())));
        return new BarChart("robustness", "How many products come first when their picture is changed", bars).svg()
                + "<p class=\"legend\">" + CHANGES + "</p>\n"
                + table.html();
    }
}
