package app.lookalike.service.evaluation.report;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.Score;
import java.util.Locale;

/** Numbers as the page writes them. */
final class ReportNumbers {
    private ReportNumbers() {}

    /** Three decimals: more would be noise. */
    static String of(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String count(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    static String interval(double low, double high) {
        return of(low) + " to " + of(high);
    }

    static String interval(Estimate estimate) {
        return interval(estimate.low(), estimate.high());
    }

    static Estimate estimate(Score score) {
        return new Estimate(score.mean(), score.low(), score.high());
    }
}
