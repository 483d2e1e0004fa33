package app.lookalike.cli;

import app.lookalike.service.IndexingReport;
import app.lookalike.service.OpenCatalog;
import app.lookalike.service.Services;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code index}: embeds what is not embedded yet. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Embeds every picture that has no vector yet. Stop it with Ctrl-C and run it again: it goes on.")
final class IndexCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Supplier<Services> services;
    private final Console console;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--limit", paramLabel = "N", description = "At most N pictures.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Take the network's weights from this file (.h5, .tgz).")
    private java.nio.file.@org.jspecify.annotations.Nullable Path from;

    IndexCommand(Supplier<Services> services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Services open = services.get();
        if (from != null) {
            open.models().useWeightsFrom(from);
        }
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), console.progress())) {
            open.models().load(console.progress());
            IndexingReport report = open.indexing().index(catalog, limit, console.progress());
            if (json.isSet()) {
                console.printJson(report);
            } else {
                print(report);
            }
            return ExitCode.of(!report.skipped().isEmpty());
        }
    }

    private void print(IndexingReport report) {
        console.print("%s: %,d pictures indexed in %.1f s (%.1f images/s), %,d had been before."
                .formatted(
                        report.model(),
                        report.indexed(),
                        report.seconds(),
                        report.imagesPerSecond(),
                        report.alreadyIndexed()));
        report.skipped().stream()
                .limit(SHOWN)
                .forEach(skipped -> console.print("  left out " + skipped.id() + ": " + skipped.reason()));
        if (report.skipped().size() > SHOWN) {
            console.print("  ... and %,d more; --json names them all"
                    .formatted(report.skipped().size() - SHOWN));
        }
    }
}
