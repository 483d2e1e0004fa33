package app.lookalike.service.evaluation.html;

import app.lookalike.service.evaluation.AttributeScore;
import app.lookalike.service.evaluation.EvaluationReport;
import app.lookalike.service.evaluation.RareClasses;
import app.lookalike.service.evaluation.Score;
import java.util.List;
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
                        score.attribute(), score.n(), Figures.estimate(score.precision()), score.chance()))
                .toList();
        if (bars.isEmpty()) {
            return "<p>The catalogue says none of the attributes of the queries.</p>\n";
        }
        Table table = new Table(
                "All measures; macro averages give every class the same weight",
                List.of(
                        "attribute",
                        "queries",
                        "classes",
                        "precision@" + k,
                        "95 % interval",
                        "macro",
                        "chance",
                        "nDCG@" + k,
                        "95 % interval",
                        "macro",
                        "hit rate",
                        "95 % interval",
                        "macro"));
        report.attributes().forEach(score -> table.add(score.attribute(), cells(score)));
        return new BarChart("attributes", "Precision@" + k + " by attribute", bars).svg()
                + "<p class=\"legend\">Bar: precision@" + k
                + ". Whisker: 95 % interval. <span class=\"tick\">Tick</span>: what random answers would have.</p>\n"
                + table.html()
                + rare(report.rare(), k);
    }

    private static List<String> cells(AttributeScore score) {
        Score precision = score.precision();
        Score ndcg = score.ndcg();
        Score hits = score.hitRate();
        return List.of(
                Figures.count(score.n()),
                Figures.count(score.classes()),
                Figures.of(precision.mean()),
                Figures.interval(Figures.estimate(precision)),
                Figures.of(precision.macro()),
                Figures.of(score.chance()),
                Figures.of(ndcg.mean()),
                Figures.interval(Figures.estimate(ndcg)),
                Figures.of(ndcg.macro()),
                Figures.of(hits.mean()),
                Figures.interval(Figures.estimate(hits)),
                Figures.of(hits.macro()));
    }

    private static String rare(@Nullable RareClasses rare, int k) {
        return rare == null
                ? ""
                : "<p>Of article types with fewer than %d products there are %s queries; their precision@%d is %s (%s).</p>\n"
                        .formatted(
                                rare.fewerThan(),
                                Figures.count(rare.n()),
                                k,
                                Figures.of(rare.precision().mean()),
                                Figures.interval(rare.precision()));
    }
}
