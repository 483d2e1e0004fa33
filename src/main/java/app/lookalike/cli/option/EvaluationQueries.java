package app.lookalike.cli.option;

import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.QueryChoice;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which products {@code evaluate} asks for. */
public final class EvaluationQueries {
    /** So many are enough for intervals of some 2 %, and take seconds. */
    private static final int USUAL = 1_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--queries", paramLabel = "FILE", description = "The products in this file, one id a line.")
    private @Nullable Path file;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "The products in that tenth of any catalogue, by their ids: test, validation or holdout.")
    private @Nullable DatasetPart part;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "N products at most, by chance (1000 unless --queries or --part is given).")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "S", description = "Another S draws other products (default 1).")
    private long seed = 1;

    /** Whether they were not held out when what ships was learned. */
    public boolean mayBeLearned() {
        return part != DatasetPart.TEST && part != DatasetPart.HOLDOUT;
    }

    /**
     * Makes sure that the file with them is there.
     *
     * @throws app.lookalike.base.LookalikeException if it is not
     */
    public void requireFile() {
        InputFiles.requireThere(file);
    }

    /** Of what is drawn by chance. */
    public long seed() {
        return seed;
    }

    /**
     * The products.
     *
     * @throws ParameterException if the options contradict each other
     */
    public QueryChoice choice() {
        if (sample != null && sample < 1) {
            throw wrong("--sample is " + sample + "; it is 1 or more.");
        }
        if (file != null) {
            if (part != null || sample != null) {
                throw wrong("--queries names all products; it goes without --part and --sample.");
            }
            return new QueryChoice.Listed(file);
        }
        OptionalInt atMost =
                sample != null ? OptionalInt.of(sample) : part != null ? OptionalInt.empty() : OptionalInt.of(USUAL);
        return new QueryChoice.Drawn(Optional.ofNullable(part), atMost, seed);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
