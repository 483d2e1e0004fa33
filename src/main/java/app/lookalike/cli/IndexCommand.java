package app.lookalike.cli;

import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.cli.option.JsonOption;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.WorkspaceOption;
import app.lookalike.service.Services;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code index}: embeds what is not embedded yet. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Embeds every picture that has no vector yet, or was replaced. Stop it with Ctrl-C and run it again: it"
                        + " goes on. Says what else changed at the catalogue's source since the import.")
final class IndexCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCommand.class);
    private static final int SHOWN = 10;

    private final Supplier<Services> services;
    private final Console console;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", description = "At most N pictures.")
    private int limit = Integer.MAX_VALUE;

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Take the network's weights from here: .h5, .tgz, or a TensorFlow.js folder or its model.json.")
    private @Nullable Path from;

    IndexCommand(Supplier<Services> services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--limit is " + limit + "; it is 0 or more.");
        }
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            LOG.info("Indexing with {}", catalog.networkChoice());
            if (from != null) {
                catalog.model().useWeightsFrom(from);
            }
            catalog.model().load(console.progress());
            catalog.model().use().notice().ifPresent(console::note);
            IndexingReport report = open.indexing().index(catalog, limit, console.progress());
            // Here, where searching is fastest, and not with the first search.
            catalog.calibration().calibrate(console.progress());
            if (json.isSet()) {
                console.printJson(report);
            } else {
                print(report, catalog.directory());
            }
            return ExitCode.of(!report.skipped().isEmpty());
        }
    }

    private void print(IndexingReport report, Path directory) {
        console.print(String.format(
                Locale.ROOT,
                "%s (%s): %,d pictures indexed in %.1f s (%.1f images/s), %,d had been before.",
                report.model(),
                report.precision(),
                report.indexed(),
                report.seconds(),
                report.imagesPerSecond(),
                report.alreadyIndexed()));
        IndexingReport.Views views = report.views();
        if (views != null) {
            console.print(String.format(
                    Locale.ROOT,
                    "  Further views of products: %,d indexed, %,d had been before.",
                    views.indexed(),
                    views.alreadyIndexed()));
        }
        if (report.replaced() > 0) {
            console.print(String.format(
                    Locale.ROOT, "  %,d stored vectors were wrong and were made again.", report.replaced()));
        }
        SourceChanges changes = report.changes();
        if (changes != null) {
            console.print("  " + changes.sentence());
            if (!changes.replacedPictures().isEmpty()) {
                console.print("  Replaced pictures were indexed anew.");
            }
            if (changes.needsImport()) {
                console.print("  To take in the rest: lookalike import -w " + directory);
            }
        }
        report.skipped().stream()
                .limit(SHOWN)
                .forEach(skipped -> console.print("  left out " + skipped.id() + ": " + skipped.reason()));
        if (report.skipped().size() > SHOWN) {
            console.print(String.format(
                    Locale.ROOT,
                    "  ... and %,d more; --json names them all",
                    report.skipped().size() - SHOWN));
        }
    }
}
