package app.lookalike.cli;

import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.query.Query;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code classify}: what a picture shows. */
@Command(
        name = "classify",
        description = "Tells what a picture shows: kind of product, gender, colour and more, with probabilities.")
final class ClassifyCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many labels for each attribute (default 3).")
    private int top = 3;

    /** Exactly one of these. */
    static final class What {
        @Option(names = "--image", paramLabel = "FILE", description = "A picture.")
        private @Nullable Path image;

        @Option(
                names = "--id",
                paramLabel = "ID",
                description = "A product's picture; what the catalogue says of it does not count.")
        private String id = "";
    }

    /** The JSON of {@code classify}; other people's scripts rely on its names. */
    record ClassificationJson(Map<String, List<Classification.Prediction>> predictions) {}

    ClassifyCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw wrongUsage("--top is " + top + "; it is 1 or more.");
        }
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            Query.Single query = what.image == null
                    ? new Query.ByProduct(what.id)
                    : open.search().queryOf(what.image);
            catalog.model().load(console.progress());
            Classification shown = open.classification().classify(catalog, query, top);
            if (json) {
                console.printJson(new ClassificationJson(shown.attributes()));
            } else {
                shown.attributes()
                        .forEach((attribute, predictions) -> console.printf(
                                "%-16s%s",
                                attribute,
                                predictions.stream()
                                        .map(each ->
                                                String.format(Locale.ROOT, "%s %.2f", each.label(), each.probability()))
                                        .collect(Collectors.joining(", "))));
            }
            catalog.remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }
}
