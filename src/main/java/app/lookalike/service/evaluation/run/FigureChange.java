package app.lookalike.service.evaluation.run;

import app.lookalike.service.evaluation.metric.Estimate;

/**
 * One figure in two evaluations.
 *
 * @param section as in the CSV of a report: attribute, class, rare, robustness, identity or feedback
 * @param attribute as in {@link app.lookalike.service.evaluation.metric.Criterion#key}; empty where it does not matter
 * @param className the class, or the change of the picture; empty where it is a figure of all queries
 * @param measure as in the CSV of a report, or {@code macroPrecision}
 * @param n how many queries the later one has
 * @param before in the earlier evaluation
 * @param after in the later one
 * @param difference after - before with its 95 % interval
 * @param paired whether the interval compares the same queries one by one, which makes it narrower
 * @param verdict what the interval says
 */
public record FigureChange(
        String section,
        String attribute,
        String className,
        String measure,
        int n,
        double before,
        double after,
        Estimate difference,
        boolean paired,
        Verdict verdict) {

    /** What a figure is of. */
    record Subject(String section, String attribute, String className, String measure, int n) {}

    /** By the difference of the same queries. */
    static FigureChange paired(Subject of, double before, double after, Estimate difference) {
        return of(of, before, after, difference, true);
    }

    /**
     * Of queries that are not the same, or not known one by one: the interval of the difference is recovered from the two
     * intervals (Zou, Donner: Construction of confidence limits about effect measures, Statistics in Medicine 27, 2008).
     */
    static FigureChange independent(Subject of, Estimate before, Estimate after) {
        double mean = after.mean() - before.mean();
        double below = Math.hypot(after.mean() - after.low(), before.high() - before.mean());
        double above = Math.hypot(after.high() - after.mean(), before.mean() - before.low());
        return of(of, before.mean(), after.mean(), new Estimate(mean, mean - below, mean + above), false);
    }

    private static FigureChange of(Subject of, double before, double after, Estimate difference, boolean paired) {
        return new FigureChange(
                of.section(),
                of.attribute(),
                of.className(),
                of.measure(),
                of.n(),
                before,
                after,
                difference,
                paired,
                Verdict.of(difference));
    }
}
