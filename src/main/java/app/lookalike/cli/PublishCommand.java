package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.SharedLogin;
import app.lookalike.service.Services;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.shared.PublishOptions;
import app.lookalike.service.shared.PublishReport;
import app.lookalike.service.shared.PublishService;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code publish}: a workspace as a catalogue that a team shares. */
@Command(
        name = "publish",
        description = "Publishes products, thumbnails and vectors on a SolrCloud, where others can search them.",
        footer = {
            "",
            "Published again, only what changed is sent; what is sent is seen at once when all of it is there.",
            "Where Solr asks for a user: solr+http://USER@HOST:PORT/solr/NAME; the password is typed, or in the"
                    + " environment variable " + SharedLogin.PASSWORD + "."
        })
final class PublishCommand extends WorkspaceCommand {
    private static final int MOST = 1_000;

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ADDRESS",
            description = "Where to, such as solr+http://localhost:8983/solr/shop.")
    private String to = "";

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "In how many parts a new collection is kept (default 1).")
    private int shards;

    @Option(
            names = "--replicas",
            paramLabel = "R",
            description = "On how many nodes each part of a new collection is (default 1).")
    private int replicas;

    @Option(names = "--anew", description = "Send everything into a new collection.")
    private boolean anew;

    @Option(
            names = "--from-shards",
            paramLabel = "DIR",
            description = "Publish what scripts/lookalike-spark computed on many machines, without a workspace of it.")
    private @Nullable Path folder;

    PublishCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        requireCount("--shards", shards);
        requireCount("--replicas", replicas);
        SharedAddress address = address();
        Services open = services.get();
        PublishReport report = publish(open, address, new PublishOptions(shards, replicas, anew));
        if (json) {
            console.printJson(report);
        } else {
            print(report);
        }
        return ExitCode.DONE;
    }

    private PublishReport publish(Services open, SharedAddress address, PublishOptions options) {
        PublishService publishing = Services.publishing();
        Optional<SolrLogin> login = SharedLogin.of(address, console);
        if (folder != null) {
            return publishing.publish(
                    new ShardFolder(folder), open.catalogs(), address, login, options, console.progress());
        }
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            return publishing.publish(catalog, address, login, options, console.progress());
        }
    }

    private void requireCount(String option, int count) {
        if (count < 0 || count > MOST) {
            throw wrongUsage(option + " is " + count + "; it is from 1 to " + MOST + ".");
        }
    }

    private SharedAddress address() {
        try {
            return SharedAddress.parse(to);
        } catch (LookalikeException e) {
            throw wrongUsage(e);
        }
    }

    private void print(PublishReport report) {
        console.printf(
                "%s: %,d products, %,d of them sent, %,d unchanged, %,d removed · %.1f s, %,.0f products/s",
                report.catalogue(),
                report.products(),
                report.sent(),
                report.unchanged(),
                report.removed(),
                report.seconds(),
                report.productsPerSecond());
    }
}
