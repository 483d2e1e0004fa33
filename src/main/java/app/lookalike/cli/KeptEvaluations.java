package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.service.evaluation.run.EvaluationRuns.Added;
import app.lookalike.service.evaluation.run.EvaluationRuns.Kept;
import app.lookalike.service.evaluation.run.RunComparison;
import app.lookalike.service.evaluation.run.RunText;
import app.lookalike.service.workspace.OpenCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps what {@code evaluate} has measured, lists what was kept, and compares two of them. */
final class KeptEvaluations {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--no-keep", description = "Do not keep the figures in the workspace.")
    private boolean notKept;

    @Option(names = "--runs", description = "Measure nothing; list the evaluations that are kept in the workspace.")
    private boolean listed;

    @Option(
            names = "--compare",
            arity = "0..2",
            paramLabel = "RUN",
            description = "Measure nothing; compare the last two evaluations, or the two with these ids.")
    private @Nullable List<String> compared;

    /** Whether nothing is to be measured. */
    boolean isOfOthers() {
        return listed || compared != null;
    }

    /** @throws ParameterException if these options contradict each other */
    void check() {
        if (listed && compared != null) {
            throw wrong("--runs and --compare are two different requests; give one of them.");
        }
        if (compared != null && named().size() == 1) {
            throw wrong("--compare names one evaluation; name two, or none to compare the last two.");
        }
    }

    /** Lists or compares, as was asked. */
    Integer show(OpenCatalog catalog, boolean json, Console console) {
        EvaluationRuns runs = EvaluationRuns.of(catalog);
        Kept kept = runs.all();
        kept.remarks().forEach(console::note);
        if (compared != null) {
            RunComparison comparison = compare(runs, kept, console);
            if (json) {
                console.printJson(comparison);
            } else {
                RunText.lines(comparison).forEach(console::print);
            }
        } else if (json) {
            console.printJson(kept.runs());
        } else {
            RunText.list(kept.runs()).forEach(console::print);
        }
        return ExitCode.of(!kept.remarks().isEmpty());
    }

    private RunComparison compare(EvaluationRuns runs, Kept kept, Console console) {
        if (named().isEmpty() && kept.runs().size() < 2) {
            throw new LookalikeException("There are no two evaluations to compare in this workspace. Run evaluate with"
                    + " one ranking or network, then with another one.");
        }
        EvaluationRun one = named().isEmpty() ? kept.runs().get(1) : runs.require(named().get(0));
        EvaluationRun other = named().isEmpty() ? kept.runs().get(0) : runs.require(named().get(1));
        return RunComparison.of(runs, one, other, console.progress());
    }

    private List<String> named() {
        return compared == null
                ? List.of()
                : compared.stream().filter(id -> !id.isEmpty()).toList();
    }

    /** Keeps the figures, unless that is not wanted; why they could not be is only a note. */
    void keep(OpenCatalog catalog, Evaluated evaluated, Console console) {
        if (notKept) {
            return;
        }
        Added added = EvaluationRuns.of(catalog).add(evaluated, Instant.now());
        added.problem()
                .ifPresentOrElse(
                        console::note,
                        () -> console.note("Kept as " + added.run().id()
                                + "; evaluate --compare shows what differs from the one before."));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
