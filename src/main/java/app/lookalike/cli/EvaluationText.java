package app.lookalike.cli;

import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.FeedbackEffect;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.service.evaluation.metric.RareClasses;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.evaluation.metric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a terminal: one table, and a line for each of the other figures. */
final class EvaluationText {
    private EvaluationText() {}

    static List<String> lines(EvaluationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%s · %s · %s ranking%s",
                report.catalogue(),
                report.model(),
                report.ranking(),
                report.duplicatesLeftOut() ? " · without byte-identical pictures" : ""));
        lines.add(format(
                "%,d queries (%s), %d answers each from %,d products, in %.1f s",
                report.n(), report.queries(), report.k(), report.products(), report.seconds()));
        lines.add("");
        lines.add(format(
                "%-30s %7s %7s %16s %7s %7s %7s %7s",
                "", "n", "P@" + report.k(), "95 % interval", "macro", "nDCG@" + report.k(), "hits", "chance"));
        report.attributes().forEach(score -> lines.add(row(score)));
        lines.add("");
        RareClasses rare = report.rare();
        if (rare != null) {
            lines.add(format(
                    "Article types with fewer than %d products: P@%d %s, %,d queries",
                    rare.fewerThan(), report.k(), estimate(rare.precision()), rare.n()));
        }
        Latency latency = report.latency();
        lines.add(format(
                "Search, one by one: half within %.1f ms, 95 %% within %.1f ms, 99 %% within %.1f ms, %,d queries",
                latency.p50(), latency.p95(), latency.p99(), latency.n()));
        for (RobustnessScore score : report.robustness()) {
            lines.add(ranks("Own picture, " + score.change(), score.found()));
        }
        KnownItemRanks identity = report.identity();
        if (identity != null) {
            lines.add(ranks("Other photos", identity));
        }
        FeedbackEffect feedback = report.feedback();
        if (feedback != null) {
            lines.add(format(
                    "Feedback on the first answers: the next ones P@%d %s, without it %s, %,d queries",
                    report.k(), estimate(feedback.with()), estimate(feedback.without()), feedback.n()));
        }
        return lines;
    }

    private static String row(AttributeScore score) {
        Score precision = score.precision();
        return format(
                "%-30s %,7d %7.3f %7.3f to %.3f %7.3f %7.3f %7.3f %7.3f",
                score.attribute(),
                score.n(),
                precision.mean(),
                precision.low(),
                precision.high(),
                precision.macro(),
                score.ndcg().mean(),
                score.hitRate().mean(),
                score.chance());
    }

    private static String ranks(String name, KnownItemRanks found) {
        return format(
                "%-24s first %s, among five %s, MRR %s, %,d queries",
                name + ":", estimate(found.recallAt1()), estimate(found.recallAt5()), estimate(found.mrr()), found.n());
    }

    private static String estimate(Estimate estimate) {
        return format("%.3f (%.3f to %.3f)", estimate.mean(), estimate.low(), estimate.high());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
