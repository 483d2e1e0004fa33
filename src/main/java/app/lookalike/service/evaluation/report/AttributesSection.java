package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.RareClasses;
import app.lookalike.service.evaluation.metric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the answers agree with the query, attribute by attribute. */
final class AttributesSection implements Section {
    @Override
    public String title() {
        return "Agreement with the query";
    }

    @Override
    public String body(EvaluationReport report) {
        int k = report.k();
        List<BarChart.Bar> bars = report.attributes().stream()
                .map(score -> new BarChart.Bar(
                        score.attribute(), score.n(), ReportNumbers.estimate(score.precision()), score.chance()))
                .toList();
        if (bars.isEmpty()) {
            return "<p>The catalogue says none of the attributes of the queries.</p>\n";
        }
        return new BarChart("attributes", "Precision@" + k + " by attribute", bars).svg()
                + "<p class=\"legend\">Bar: precision@" + k
                + ". Whisker: 95 % interval. <span class=\"tick\">Tick</span>: what random answers would have.</p>\n"
                + precision(report).html()
                + others(report).html()
                + rare(report.rare(), k);
    }

    private static Table precision(EvaluationReport report) {
        Table table = new Table(
                "Relevant answers; macro averages give every class the same weight",
                List.of(
                        "attribute",
                        "queries",
                        "classes",
                        "precision@" + report.k(),
                        "95 % interval",
                        "macro",
                        "chance"));
        for (AttributeScore score : report.attributes()) {
            List<String> cells =
                    new ArrayList<>(List.of(ReportNumbers.count(score.n()), ReportNumbers.count(score.classes())));
            cells.addAll(cells(score.precision()));
            cells.add(ReportNumbers.of(score.chance()));
            table.add(score.attribute(), cells);
        }
        return table;
    }

    private static Table others(EvaluationReport report) {
        Table table = new Table(
                "Their ranks, and queries with any relevant answer",
                List.of(
                        "attribute",
                        "nDCG@" + report.k(),
                        "95 % interval",
                        "macro",
                        "hit rate",
                        "95 % interval",
                        "macro"));
        for (AttributeScore score : report.attributes()) {
            List<String> cells = new ArrayList<>(cells(score.ndcg()));
            cells.addAll(cells(score.hitRate()));
            table.add(score.attribute(), cells);
        }
        return table;
    }

    private static List<String> cells(Score score) {
        return List.of(
                ReportNumbers.of(score.mean()),
                ReportNumbers.interval(ReportNumbers.estimate(score)),
                ReportNumbers.of(score.macro()));
    }

    private static String rare(@Nullable RareClasses rare, int k) {
        return rare == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<p>Of article types with fewer than %d products there are %s queries; their precision@%d is %s (%s).</p>\n",
                        rare.fewerThan(),
                        ReportNumbers.count(rare.n()),
                        k,
                        ReportNumbers.of(rare.precision().mean()),
                        ReportNumbers.interval(rare.precision()));
    }
}
