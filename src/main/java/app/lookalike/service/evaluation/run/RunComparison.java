package app.lookalike.service.evaluation.run;

import app.lookalike.base.Progress;
import app.lookalike.service.evaluation.EvaluationSettings;
import java.util.List;

/**
 * Two runs, figure by figure. As JSON it is one object with these names.
 *
 * @param before the earlier run
 * @param after the later one
 * @param paired whether they had the same queries, so that these were compared one by one
 * @param figures as {@link FigureChanges#between} has them
 */
public record RunComparison(Side before, Side after, boolean paired, List<FigureChange> figures) {
    /** Copies the list. */
    public RunComparison {
        figures = List.copyOf(figures);
    }

    /**
     * What distinguishes a run from others.
     *
     * @param id of the run
     * @param at when it ended, in UTC as in ISO 8601
     * @param model the network, its pooling and its weights
     * @param n how many queries
     * @param products how many products could be answered
     * @param settings what was asked
     */
    public record Side(String id, String at, String model, int n, int products, EvaluationSettings settings) {
        static Side of(EvaluationRun run) {
            return new Side(
                    run.id(),
                    run.at(),
                    run.report().model(),
                    run.report().n(),
                    run.report().products(),
                    run.settings());
        }
    }

    /**
     * Compares two kept runs, the earlier one first, however they are given.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static RunComparison of(EvaluationRuns runs, EvaluationRun one, EvaluationRun other, Progress progress) {
        EvaluationRun before = one.id().compareTo(other.id()) <= 0 ? one : other;
        EvaluationRun after = before.equals(one) ? other : one;
        List<FigureChange> figures = FigureChanges.between(
                before.report(), runs.scores(before.id()), after.report(), runs.scores(after.id()), progress);
        boolean paired = figures.stream().anyMatch(FigureChange::paired);
        return new RunComparison(Side.of(before), Side.of(after), paired, figures);
    }

    /** The figures of a section, as in {@link FigureChange#section}. */
    public List<FigureChange> in(String section) {
        return figures.stream()
                .filter(change -> change.section().equals(section))
                .toList();
    }
}
