package app.lookalike.service.evaluation.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.evaluation.interaction.RecommendationReport;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.evaluation.text.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Writes a report as a page for a browser: {@code evaluation.html}, filled in. */
public final class EvaluationPage {
    /** The criteria that are of most interest to readers. */
    private static final Set<String> AT_A_GLANCE = Set.of(
            Criterion.ARTICLE_TYPE.key(),
            Criterion.GENDER.key(),
            Criterion.BASE_COLOUR.key(),
            Criterion.ALL_THREE.key());

    private EvaluationPage() {}

    /**
     * Writes a report.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(EvaluationReport report, OutputStream out) throws IOException {
        write(report, List.of(), out);
    }

    /**
     * Writes a report with further tables at its end.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(EvaluationReport report, List<ReportTable> more, OutputStream out) throws IOException {
        List<ReportTable> tables = new ArrayList<>(ReportTables.of(report));
        tables.addAll(more);
        String leftOut = report.leftOut().isEmpty() ? "" : section("Left out", leftOut(report.leftOut()));
        write(
                report.catalogue(),
                caption(report),
                section("At a glance", "<dl class=\"tiles\">\n" + tiles(report) + "</dl>\n")
                        + sections(tables)
                        + leftOut,
                report.k(),
                out);
    }

    /**
     * Writes a report on words.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(TextReport report, OutputStream out) throws IOException {
        write(report.catalogue(), TextTables.caption(report), sections(TextTables.of(report)), 10, out);
    }

    /**
     * Writes a report on recommendations.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(RecommendationReport report, OutputStream out) throws IOException {
        write(
                report.catalogue(),
                RecommendationTables.caption(report),
                sections(RecommendationTables.of(report)),
                10,
                out);
    }

    private static void write(String catalogue, String caption, String sections, int k, OutputStream out)
            throws IOException {
        String page =
                format(resource("evaluation.html"), escape(catalogue), PageStyle.css(), escape(caption), sections, k);
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String sections(List<ReportTable> tables) {
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            ReportTable table = tables.get(i);
            sections.append(section(table.title(), new TableMarkup(table, "table-" + i).html()));
        }
        return sections.toString();
    }

    private static String caption(EvaluationReport report) {
        return format(
                "%s · %s ranking · %,d queries (%s) · %d answers each from %,d products%s",
                report.model(),
                report.ranking(),
                report.n(),
                report.queries(),
                report.k(),
                report.products(),
                report.duplicatesLeftOut() ? " · without byte-identical pictures" : "");
    }

    private static String tiles(EvaluationReport report) {
        StringBuilder tiles = new StringBuilder();
        for (AttributeScore score : report.attributes()) {
            if (AT_A_GLANCE.contains(score.attribute())) {
                double precision = score.precision().mean();
                String chance = score.chance() == 0
                        ? "by chance none"
                        : format("%.1f times chance", precision / score.chance());
                tiles.append(tile(
                        score.attribute().replace("+", " + "),
                        ReportTable.decimals(precision),
                        "precision@" + report.k() + ", " + chance));
            }
        }
        String median = ReportTable.millis(report.latency().p50());
        return tiles + tile("Search, median", median, "without making the vector");
    }

    private static String tile(String name, String figure, String note) {
        return format(
                "<div><dt>%s</dt><dd><strong>%s</strong> %s</dd></div>\n", escape(name), escape(figure), escape(note));
    }

    private static String leftOut(List<LeftOut> all) {
        StringBuilder items = new StringBuilder();
        all.forEach(one -> items.append(format("<li>%s: %s</li>\n", escape(one.where()), escape(one.reason()))));
        return "<ul>\n" + items + "</ul>\n";
    }

    private static String section(String title, String body) {
        return format("<section>\n<h2>%s</h2>\n%s</section>\n", escape(title), body);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EvaluationPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
