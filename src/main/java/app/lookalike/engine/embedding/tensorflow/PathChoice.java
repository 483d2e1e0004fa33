package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ComputePath.Kernels;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.model.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses how to compute: never a way that is wrong here.
 *
 * @param network its title, for messages
 * @param report what was found out about this machine
 * @param wanted the precision that the user asked for; empty for the fastest
 */
record PathChoice(String network, PathReport report, Optional<Precision> wanted) {
    /**
     * The fastest right way: in the wanted precision where there is one, else in any.
     *
     * @param decided whose kernels this process computes by, where that cannot be chosen any more
     * @throws LookalikeException if no way is right
     */
    ComputePath path(Optional<Kernels> decided) {
        List<ComputePath> possible = Arrays.stream(ComputePath.values())
                .filter(path -> decided.isEmpty() || decided.get() == path.kernels())
                .toList();
        return wanted.flatMap(precision -> report.fastest(possible.stream()
                        .filter(path -> path.precision() == precision)
                        .toList()))
                .or(() -> report.fastest(possible))
                .or(() -> unchecked(possible))
                .orElseThrow(this::none);
    }

    /** Where no process could be started to check them, float32 is checked in this one. */
    private Optional<ComputePath> unchecked(List<ComputePath> possible) {
        return Stream.of(ComputePath.EIGEN_FLOAT32, ComputePath.ONEDNN_FLOAT32)
                .filter(path -> possible.contains(path) && report.of(path).isEmpty())
                .findFirst();
    }

    private LookalikeException none() {
        return new LookalikeException(Messages.get(
                "network.noPath",
                network,
                report.verdicts().stream().map(PathChoice::reason).collect(Collectors.joining("; "))));
    }

    /** The notice where another precision was requested; empty where it is as requested. */
    Optional<String> notice(ComputePath chosen) {
        return wanted.filter(precision -> precision != chosen.precision())
                .map(precision -> Messages.get(
                        "network.otherPrecision", network, name(chosen.precision()), name(precision), why(precision)));
    }

    private String why(Precision precision) {
        List<PathVerdict> tried = report.verdicts().stream()
                .filter(verdict -> verdict.path().precision() == precision)
                .toList();
        if (tried.isEmpty()) {
            return Messages.get("network.noInstructions");
        }
        return tried.stream().map(PathChoice::reason).collect(Collectors.joining("; "));
    }

    /** What is right and not used is of the other kernels, and those are chosen once for a process. */
    private static String reason(PathVerdict verdict) {
        return verdict.path().title() + ": "
                + (verdict.right() ? Messages.get("network.afterRestart") : verdict.reason());
    }

    private static String name(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /** The same, with a way that turned out to be wrong. */
    PathChoice without(ComputePath path, String why) {
        return new PathChoice(network, report.with(PathVerdict.failed(path, why)), wanted);
    }
}
