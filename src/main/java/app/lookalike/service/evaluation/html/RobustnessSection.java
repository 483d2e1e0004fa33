package app.lookalike.service.evaluation.html;

import app.lookalike.service.evaluation.EvaluationReport;
import app.lookalike.service.evaluation.RobustnessScore;
import java.util.List;

/** Whether products are found by their own picture, changed. */
final class RobustnessSection implements Section {
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
        Table table = new Table("How many products come first, and among five", OwnRanksCells.COLUMNS);
        scores.forEach(score -> table.add(score.change(), OwnRanksCells.of(score.found())));
        return new BarChart("robustness", "How many products come first when their picture is changed", bars).svg()
                + table.html();
    }
}
