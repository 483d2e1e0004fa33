package app.lookalike.cli;

import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.OpenedCatalog;
import app.lookalike.service.Services;
import app.lookalike.service.export.ExportService;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export-embeddings}: the matrix and its ids for other programs. */
@Command(
        name = "export-embeddings",
        description = "Writes vectors.npy (float32, n × d) and ids.txt (line i belongs to row i).")
final class ExportEmbeddingsCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; made if missing.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace an earlier export that is there already.")
    private boolean replace;

    ExportEmbeddingsCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        Services open = services.get();
        try (OpenedCatalog catalog = OpenedCatalog.of(open, workspace, network, console, console.progress())) {
            ExportService exports = open.exports();
            ExportService.Exported exported = catalog.shared()
                    .map(shared -> exports.embeddings(shared, out, replace, console.progress()))
                    .or(() -> catalog.workspace().map(own -> exports.embeddings(own, out, replace, console.progress())))
                    .orElseThrow();
            if (json) {
                console.printJson(exported);
            } else {
                console.printf("%,d vectors of %,d numbers in %s", exported.n(), exported.d(), out);
            }
            catalog.search().remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }
}
