package app.lookalike.cli.option;

import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.service.network.NetworkChoice;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which network makes the vectors, the same in every command; what is not given stays as the workspace has it. */
public final class NetworkMixin {
    private static final String AUTO = "auto";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            completionCandidates = Models.class,
            description = "The network: ${COMPLETION-CANDIDATES}; the one last indexed with unless given.")
    private @Nullable String model;

    @Option(
            names = "--pooling",
            paramLabel = "POOLING",
            completionCandidates = Poolings.class,
            description = "How its last feature map becomes a vector: ${COMPLETION-CANDIDATES}.")
    private @Nullable String pooling;

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            completionCandidates = Precisions.class,
            description = "Numbers it calculates in: ${COMPLETION-CANDIDATES} (auto is bfloat16 where the processor"
                    + " has it and the vectors stay the same, else float32).")
    private @Nullable String precision;

    /** The workspace's choice with what the user asked for. */
    public NetworkChoice over(NetworkChoice choice) {
        NetworkChoice chosen = choice;
        if (model != null) {
            chosen = chosen.withNetwork(require("--model", model, ModelCard.NAMES, Function.identity()));
        }
        if (pooling != null) {
            chosen = chosen.withPooling(require("--pooling", pooling, List.of(Pooling.values()), Pooling::output));
        }
        if (precision != null) {
            chosen = chosen.withPrecision(
                    precision.equalsIgnoreCase(AUTO)
                            ? Optional.empty()
                            : Optional.of(
                                    require("--precision", precision, List.of(Precision.values()), each -> each.name()
                                            .toLowerCase(Locale.ROOT))));
        }
        return chosen;
    }

    private <T> T require(String option, String given, List<T> values, Function<T, String> name) {
        return values.stream()
                .filter(value -> name.apply(value).equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        String.format(
                                Locale.ROOT,
                                "%s %s is not known; there is %s.",
                                option,
                                given,
                                String.join(", ", values.stream().map(name).toList()))));
    }

    private static final class Models implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ModelCard.NAMES.iterator();
        }
    }

    private static final class Poolings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Pooling.values()).map(Pooling::output).iterator();
        }
    }

    private static final class Precisions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(AUTO, "float32", "bfloat16").iterator();
        }
    }
}
