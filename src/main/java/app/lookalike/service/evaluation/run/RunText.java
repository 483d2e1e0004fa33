package app.lookalike.service.evaluation.run;

import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.report.AlignedText;
import app.lookalike.service.evaluation.run.RunComparison.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs and their comparison for a terminal. */
public final class RunText {
    private static final String BY_CHANCE = "One of twenty classes differs that much by chance.";

    private RunText() {}

    /** A line for each run, below a head. */
    public static List<String> list(List<EvaluationRun> runs) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.of("id", "ended", "ranking", "answers", "queries", "precision of all three", "network"));
        for (EvaluationRun run : runs) {
            grid.add(List.of(
                    run.id(),
                    run.at(),
                    ranking(run.settings()),
                    Integer.toString(run.settings().k()),
                    format("%,d (%s)", run.report().n(), run.settings().queries()),
                    run.headline()
                            .map(score -> format("%.3f", score.precision().mean()))
                            .orElse("-"),
                    run.report().model()));
        }
        return AlignedText.of(grid);
    }

    /** The figures that both have, and the classes that differ by more than chance. */
    public static List<String> lines(RunComparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("before: " + side(comparison.before()));
        lines.add("after:  " + side(comparison.after()));
        lines.add(
                comparison.paired()
                        ? "The same queries, compared one by one; intervals are of 95 %."
                        : "Not the same queries, so the 95 % intervals are wider than they could be.");
        List<FigureChange> overall = comparison.figures().stream()
                .filter(change -> !change.section().equals("class"))
                .toList();
        lines.add("");
        lines.addAll(overall.isEmpty() ? List.of("The two have no figure in common.") : table(overall));
        List<FigureChange> classes = comparison.in("class").stream()
                .filter(change -> change.verdict() != Verdict.INDISTINGUISHABLE)
                .toList();
        if (!classes.isEmpty()) {
            lines.add("");
            lines.add("Classes that differ. " + BY_CHANCE);
            lines.addAll(table(classes));
        }
        return lines;
    }

    private static List<String> table(List<FigureChange> changes) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.of("figure", "queries", "before", "after", "difference", "95 % interval", "verdict"));
        for (FigureChange change : changes) {
            grid.add(List.of(
                    name(change),
                    format("%,d", change.n()),
                    format("%.3f", change.before()),
                    format("%.3f", change.after()),
                    format("%+.3f", change.difference().mean()),
                    format(
                            "%+.3f to %+.3f",
                            change.difference().low(), change.difference().high()),
                    change.verdict() == Verdict.INDISTINGUISHABLE
                            ? "not distinguishable"
                            : change.verdict().key()));
        }
        return AlignedText.of(grid);
    }

    private static String name(FigureChange change) {
        String section =
                change.section().equals("attribute") || change.section().equals("class") ? "" : change.section() + " ";
        String of = (section + change.attribute() + " " + change.className()).strip();
        return of + " " + change.measure();
    }

    private static String side(Side side) {
        return format(
                "%s · %s ranking · %,d queries (%s), %d answers each from %,d products%s · %s",
                side.id(),
                ranking(side.settings()),
                side.n(),
                side.settings().queries(),
                side.settings().k(),
                side.products(),
                side.settings().withoutDuplicates() ? " · without byte-identical pictures" : "",
                side.model());
    }

    private static String ranking(EvaluationSettings settings) {
        return settings.ranking() + (settings.learnedHere() ? " (learned here)" : "");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
