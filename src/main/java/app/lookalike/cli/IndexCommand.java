package app.lookalike.cli;

import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.indexing.ShardIndexing;
import app.lookalike.service.indexing.ShardsReport;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code index}: embeds what is not embedded yet. */
@Command(
        name = "index",
        description =
                "Embeds every picture that has no vector yet, or was replaced. Stop it with Ctrl-C and run it again: it"
                        + " goes on. Says what else changed at the catalogue's source since the import.")
final class IndexCommand extends WorkspaceCommand {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCommand.class);
    private static final int SHOWN = 10;

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

    @Option(
            names = "--from-shards",
            paramLabel = "DIR",
            description =
                    "Take vectors that scripts/lookalike-spark computed on many machines, and compute none here. Each"
                            + " is checked: network, checksum, picture.")
    private @Nullable Path shards;

    IndexCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw wrongUsage("--limit is " + limit + "; it is 0 or more.");
        }
        if (shards != null && (from != null || limit < Integer.MAX_VALUE)) {
            throw wrongUsage("With --from-shards nothing is computed, so it goes with neither --from nor --limit.");
        }
        Services open = services.get();
        if (shards != null) {
            return takeShards(open, new ShardFolder(shards));
        }
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
            if (json) {
                console.printJson(report);
            } else {
                print(report, catalog.directory());
            }
            return ExitCode.of(!report.skipped().isEmpty());
        }
    }

    private int takeShards(Services open, ShardFolder folder) {
        String made = folder.set().network();
        try (OpenCatalog catalog = open.openWorkspace(
                workspace.directory(), choice -> network.over(choice.withVectorsOf(made)), console.progress())) {
            ShardsReport report = ShardIndexing.take(catalog, folder, console.progress());
            catalog.calibration().calibrate(console.progress());
            if (json) {
                console.printJson(report);
            } else {
                print(report, catalog.directory());
            }
            return ExitCode.of(!report.isComplete());
        }
    }

    private void print(ShardsReport report, Path directory) {
        console.printf(
                "%s: %,d vectors taken from %,d of %,d shards in %.1f s, %,d had been there before.",
                report.model(),
                report.taken(),
                report.complete() - report.refusedShards().size(),
                report.shards(),
                report.seconds(),
                report.alreadyIndexed());
        if (report.views() > 0) {
            console.printf("  Further views of products: %,d taken.", report.views());
        }
        print(report.changes(), directory);
        printEach("refused ", report.refusedShards());
        printEach("not taken ", report.refused());
        printEach("left out ", report.skipped());
        if (report.missing() > 0) {
            console.printf(
                    "  %,d pictures have no vector yet. To compute them here: lookalike index -w %s",
                    report.missing(), directory);
        }
    }

    private void print(IndexingReport report, Path directory) {
        console.printf(
                "%s (%s): %,d pictures indexed in %.1f s (%.1f images/s), %,d had been before.",
                report.model(),
                report.precision(),
                report.indexed(),
                report.seconds(),
                report.imagesPerSecond(),
                report.alreadyIndexed());
        IndexingReport.Views views = report.views();
        if (views != null) {
            console.printf(
                    "  Further views of products: %,d indexed, %,d had been before.",
                    views.indexed(), views.alreadyIndexed());
        }
        if (report.replaced() > 0) {
            console.printf("  %,d stored vectors were wrong and were made again.", report.replaced());
        }
        print(report.changes(), directory);
        printEach("left out ", report.skipped());
    }

    private void print(@Nullable SourceChanges changes, Path directory) {
        if (changes != null) {
            console.print("  " + changes.sentence());
            if (!changes.replacedPictures().isEmpty()) {
                console.print(
                        shards == null
                                ? "  Replaced pictures were indexed anew."
                                : "  Vectors of replaced pictures were not taken.");
            }
            if (changes.needsImport()) {
                console.print("  To take in the rest: lookalike import -w " + directory);
            }
        }
    }

    private void printEach(String what, List<IndexingReport.Skipped> those) {
        those.stream()
                .limit(SHOWN)
                .forEach(skipped -> console.print("  " + what + skipped.id() + ": " + skipped.reason()));
        if (those.size() > SHOWN) {
            console.print(
                    String.format(Locale.ROOT, "  ... and %,d more; --json names them all", those.size() - SHOWN));
        }
    }
}
