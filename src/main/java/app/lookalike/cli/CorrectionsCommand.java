package app.lookalike.cli;

import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.curation.Correction;
import app.lookalike.service.Services;
import app.lookalike.service.curation.Corrections;
import app.lookalike.service.workspace.OpenCatalog;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code corrections}: the labels that were corrected in the window. */
@Command(
        name = "corrections",
        description = "Shows the labels that were corrected in the window, to take them over into the catalogue.")
final class CorrectionsCommand extends WorkspaceCommand {
    @Option(names = "--csv", paramLabel = "FILE", description = "Write them to this table, too.")
    private @Nullable Path csv;

    @Option(names = "--replace", description = "Replace that file where it is there already.")
    private boolean replace;

    CorrectionsCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    /** The JSON of one correction. */
    private record CorrectionJson(
            String id, String column, @Nullable String old, @JsonProperty("new") String value, String at) {
        static CorrectionJson of(Correction correction) {
            return new CorrectionJson(
                    correction.productId(),
                    correction.attribute().key(),
                    correction.old(),
                    correction.value(),
                    correction.at().toString());
        }
    }

    @Override
    public Integer call() {
        Optional<OutputFile> table = Optional.ofNullable(csv).map(file -> new OutputFile(file, replace));
        table.ifPresent(OutputFile::requireWritable);
        try (OpenCatalog catalog =
                services.get().openWorkspace(workspace.directory(), UnaryOperator.identity(), console.progress())) {
            List<Correction> corrections = Corrections.of(catalog);
            table.ifPresent(file -> {
                Corrections.write(corrections, file);
                console.note(String.format(Locale.ROOT, "%,d corrections in %s", corrections.size(), file.file()));
            });
            if (json) {
                console.printJson(corrections.stream().map(CorrectionJson::of).toList());
            } else {
                corrections.forEach(this::show);
            }
            catalog.damages().forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private void show(Correction correction) {
        console.printf(
                "%-8s %s: %s, was %s",
                correction.productId(),
                correction.attribute().key(),
                correction.value(),
                Optional.ofNullable(correction.old()).orElse("missing"));
    }
}
