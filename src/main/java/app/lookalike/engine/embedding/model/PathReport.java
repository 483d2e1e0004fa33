package app.lookalike.engine.embedding.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which ways to run a network are right on this machine, and how fast each is.
 *
 * @param machine where that was measured, see {@code Processor.identity}, with TensorFlow's version
 * @param fingerprint of the converted network
 * @param verdicts one for each way that was tried
 */
public record PathReport(String machine, String fingerprint, List<PathVerdict> verdicts) {
    /** bfloat16 is less exact, so it is taken only where it is faster than float32 by more than this factor. */
    private static final double WORTH = 1.15;

    public PathReport {
        verdicts = List.copyOf(verdicts);
    }

    /** The fastest right way. */
    @JsonIgnore
    public Optional<ComputePath> fastest() {
        return fastest(Stream.of(ComputePath.values()).toList());
    }

    /** The fastest right one of these ways. */
    public Optional<ComputePath> fastest(List<ComputePath> among) {
        return verdicts.stream()
                .filter(verdict -> verdict.right() && among.contains(verdict.path()))
                .max(Comparator.comparingDouble(PathReport::worth))
                .map(PathVerdict::path);
    }

    private static double worth(PathVerdict verdict) {
        return verdict.path().precision() == Precision.BFLOAT16
                ? verdict.imagesPerSecond() / WORTH
                : verdict.imagesPerSecond();
    }

    /** What was found out about one way, where it was tried. */
    public Optional<PathVerdict> of(ComputePath path) {
        return verdicts.stream().filter(verdict -> verdict.path() == path).findFirst();
    }

    /** The same, with this verdict on its way. */
    public PathReport with(PathVerdict changed) {
        Stream<PathVerdict> others = verdicts.stream().filter(verdict -> verdict.path() != changed.path());
        List<PathVerdict> all = Stream.concat(others, Stream.of(changed))
                .sorted(Comparator.comparing(PathVerdict::path))
                .toList();
        return new PathReport(machine, fingerprint, all);
    }
}
