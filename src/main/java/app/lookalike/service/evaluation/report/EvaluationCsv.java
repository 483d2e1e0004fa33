package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.metric.ClassTable;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.RareClasses;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.evaluation.metric.Score;
import app.lookalike.service.sheet.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * A report as a table, one figure a row. {@code section} is attribute, class, rare, latency, robustness, identity
 * or feedback;
 * {@code attribute} as in {@link Criterion#key}; {@code class} is the value of the attribute or the change of the picture;
 * what a figure does not have is empty.
 */
public final class EvaluationCsv {
    private static final List<String> HEADER =
            List.of("section", "attribute", "class", "n", "measure", "value", "low", "high", "macro", "chance");

    private EvaluationCsv() {}

    /**
     * Writes a report.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(EvaluationReport report, OutputStream out) throws IOException {
        CsvOutput table = new CsvOutput(out, HEADER);
        for (AttributeScore score : report.attributes()) {
            add(table, score, "precision", score.precision(), number(score.chance()));
            add(table, score, "ndcg", score.ndcg(), "");
            add(table, score, "hitRate", score.hitRate(), "");
        }
        RareClasses rare = report.rare();
        if (rare != null) {
            String name = "fewer than " + rare.fewerThan();
            add(table, "rare", Criterion.ARTICLE_TYPE.key(), name, rare.n(), "precision", rare.precision());
        }
        for (ClassTable classes : report.classes()) {
            for (ClassScore score : classes.classes()) {
                add(table, "class", classes.attribute(), score.name(), score.n(), "precision", score.precision());
            }
        }
        Latency latency = report.latency();
        add(table, latency, "p50", latency.p50());
        add(table, latency, "p95", latency.p95());
        add(table, latency, "p99", latency.p99());
        for (RobustnessScore score : report.robustness()) {
            add(table, "robustness", score.change(), score.found());
        }
        KnownItemRanks identity = report.identity();
        if (identity != null) {
            add(table, "identity", "", identity);
        }
        FeedbackEffect feedback = report.feedback();
        if (feedback != null) {
            String all = Criterion.ALL_THREE.key();
            add(table, "feedback", all, "without", feedback.n(), "precision", feedback.without());
            add(table, "feedback", all, "with", feedback.n(), "precision", feedback.with());
        }
        table.flush();
    }

    private static void add(CsvOutput table, AttributeScore of, String measure, Score score, String chance)
            throws IOException {
        table.add(List.of(
                "attribute",
                of.attribute(),
                "",
                Integer.toString(of.n()),
                measure,
                number(score.mean()),
                number(score.low()),
                number(score.high()),
                number(score.macro()),
                chance));
    }

    private static void add(CsvOutput table, String section, String name, KnownItemRanks found) throws IOException {
        add(table, section, "", name, found.n(), "recallAt1", found.recallAt1());
        add(table, section, "", name, found.n(), "recallAt5", found.recallAt5());
        add(table, section, "", name, found.n(), "mrr", found.mrr());
    }

    private static void add(
            CsvOutput table, String section, String attribute, String name, int n, String measure, Estimate estimate)
            throws IOException {
        table.add(List.of(
                section,
                attribute,
                CsvOutput.text(name),
                Integer.toString(n),
                measure,
                number(estimate.mean()),
                number(estimate.low()),
                number(estimate.high()),
                "",
                ""));
    }

    private static void add(CsvOutput table, Latency latency, String measure, double millis) throws IOException {
        table.add(List.of("latency", "", "", Integer.toString(latency.n()), measure, number(millis), "", "", "", ""));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
