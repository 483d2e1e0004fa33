package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.util.Locale;
import java.util.Set;

/** The few figures that people ask for first. */
final class SummarySection implements Section {
    private static final Set<String> SHOWN = Set.of(
            Criterion.ARTICLE_TYPE.key(),
            Criterion.GENDER.key(),
            Criterion.BASE_COLOUR.key(),
            Criterion.ALL_THREE.key());

    @Override
    public String title() {
        return "At a glance";
    }

    @Override
    public String body(EvaluationReport report) {
        StringBuilder html = new StringBuilder("<dl class=\"tiles\">\n");
        for (AttributeScore score : report.attributes()) {
            if (SHOWN.contains(score.attribute())) {
                append(
                        html,
                        score.attribute().replace("+", " + "),
                        ReportNumbers.of(score.precision().mean()),
                        String.format(Locale.ROOT, "precision@%d, %s", report.k(), overChance(score)));
            }
        }
        append(html, "Search, median", ReportNumbers.millis(report.latency().p50()), "without making the vector");
        return html.append("</dl>\n").toString();
    }

    private static String overChance(AttributeScore score) {
        return score.chance() == 0
                ? "by chance none"
                : String.format(
                        Locale.ROOT, "%.1f times chance", score.precision().mean() / score.chance());
    }

    private static void append(StringBuilder html, String name, String figure, String note) {
        html.append(String.format(
                Locale.ROOT,
                "<div><dt>%s</dt><dd><strong>%s</strong> %s</dd></div>\n",
                escape(name),
                escape(figure),
                escape(note)));
    }
}
