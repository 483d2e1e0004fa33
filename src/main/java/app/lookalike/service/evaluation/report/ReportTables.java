package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.ClassTable;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.RareClasses;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a report: the one place that defines which figures are shown, in which order, and their names. */
public final class ReportTables {
    /** The section of the tables with a row for each class; these may be long. */
    public static final String CLASSES = "class";

    private final String precision;
    private final List<ReportTable> tables = new ArrayList<>();

    private ReportTables(int k) {
        precision = "precision@" + k;
    }

    /** All tables; parts that were not requested have none. */
    public static List<ReportTable> of(EvaluationReport report) {
        ReportTables all = new ReportTables(report.k());
        all.addAttributes(report.attributes(), report.k());
        RareClasses rare = report.rare();
        if (rare != null) {
            all.addRare(rare);
        }
        report.classes().forEach(all::addClasses);
        all.addLatency(report.latency());
        if (!report.robustness().isEmpty()) {
            all.addRobustness(report.robustness());
        }
        KnownItemRanks identity = report.identity();
        if (identity != null) {
            all.addIdentity(identity);
        }
        FeedbackEffect feedback = report.feedback();
        if (feedback != null) {
            all.addFeedback(feedback);
        }
        return all.tables;
    }

    private void addAttributes(List<AttributeScore> scores, int k) {
        List<ReportRow> relevant = new ArrayList<>();
        List<ReportRow> ranked = new ArrayList<>();
        for (AttributeScore score : scores) {
            String name = score.attribute();
            Figure first = Figure.of("precision", precision, score.precision(), score.chance());
            Figure ndcg = Figure.of("ndcg", "nDCG@" + k, score.ndcg(), null);
            Figure hitRate = Figure.of("hitRate", "hit rate", score.hitRate(), null);
            relevant.add(new ReportRow(name, name, "", score.n(), score.classes(), List.of(first)));
            ranked.add(new ReportRow(name, name, "", score.n(), ndcg, hitRate));
        }
        String note = scores.isEmpty()
                ? "The catalogue says none of the attributes of the queries."
                : "Relevant answers; macro averages give every class the same weight.";
        tables.add(new ReportTable("attribute", "Agreement with the query", "attribute", relevant, true, note));
        if (!scores.isEmpty()) {
            note = "The ranks of relevant answers, and queries with any relevant answer.";
            tables.add(new ReportTable("attribute", "Ranks and hits", "attribute", ranked, false, note));
        }
    }

    private void addRare(RareClasses rare) {
        String name = "fewer than " + rare.fewerThan();
        Figure figure = Figure.of("precision", precision, rare.precision());
        ReportRow row = new ReportRow(name, Criterion.ARTICLE_TYPE.key(), name, rare.n(), figure);
        String note = "Queries of article types that the catalogue has few products of.";
        tables.add(new ReportTable("rare", "Rare article types", "products", List.of(row), false, note));
    }

    private void addClasses(ClassTable classes) {
        List<ReportRow> rows = classes.classes().stream()
                .map(score -> new ReportRow(
                        score.name(),
                        classes.attribute(),
                        score.name(),
                        score.n(),
                        Figure.of("precision", precision, score.precision())))
                .toList();
        String note = classes.hidden() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s with fewer than %d queries are not shown.",
                        classes.hidden() == 1 ? "1 class" : ReportTable.count(classes.hidden()) + " classes",
                        ClassTable.FEWEST);
        tables.add(new ReportTable(CLASSES, "Classes of " + classes.attribute(), "class", rows, true, note));
    }

    private void addLatency(Latency latency) {
        ReportRow row = new ReportRow(
                "search",
                "",
                "",
                latency.n(),
                Figure.ofMillis("p50", "half within", latency.p50()),
                Figure.ofMillis("p95", "95 % within", latency.p95()),
                Figure.ofMillis("p99", "99 % within", latency.p99()));
        String note = "From the vector to the answers, on this machine.";
        tables.add(new ReportTable("latency", "Time, one search after the other", "step", List.of(row), false, note));
    }

    private void addRobustness(List<RobustnessScore> scores) {
        List<ReportRow> rows = scores.stream()
                .map(score -> ranks(score.change(), score.change(), score.found()))
                .toList();
        String note =
                "How many products come first, and among five. Crop: the middle 80 % of width and height. Flip: left"
                        + " and right exchanged. Brightness: 30 % more. JPEG: written with quality 0.3. Rotation: by 10 degrees."
                        + " Background: the light room around the product in another colour. Small pictures suffer most.";
        tables.add(new ReportTable("robustness", "The product's own picture, changed", "picture", rows, true, note));
    }

    private void addIdentity(KnownItemRanks found) {
        List<ReportRow> rows = List.of(ranks("photos", "", found));
        String note = "How many products come first, and among five.";
        tables.add(new ReportTable("identity", "Other photos of the products", "picture", rows, false, note));
    }

    private static ReportRow ranks(String name, String className, KnownItemRanks found) {
        return new ReportRow(
                name,
                "",
                className,
                found.n(),
                Figure.of("recallAt1", "recall@1", found.recallAt1()),
                Figure.of("recallAt5", "recall@5", found.recallAt5()),
                Figure.of("mrr", "mean reciprocal rank", found.mrr()));
    }

    private void addFeedback(FeedbackEffect feedback) {
        String all = Criterion.ALL_THREE.key();
        Figure without = Figure.of("precision", precision, feedback.without());
        Figure with = Figure.of("precision", precision, feedback.with());
        List<ReportRow> rows = List.of(
                new ReportRow("without", all, "without", feedback.n(), without),
                new ReportRow("with", all, "with", feedback.n(), with));
        String note =
                "The precision of the next answers after the first were judged by gender, article type and colour,"
                        + " and what it would have been.";
        tables.add(
                new ReportTable("feedback", "Next answers after feedback on the first", "feedback", rows, false, note));
    }
}
