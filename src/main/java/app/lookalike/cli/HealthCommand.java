package app.lookalike.cli;

import app.lookalike.base.file.OutputFile;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.health.HealthReport;
import app.lookalike.service.health.HealthSection;
import app.lookalike.service.health.report.HealthCsv;
import app.lookalike.service.health.report.HealthJson;
import app.lookalike.service.health.report.HealthPage;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code health}: what is wrong with a catalogue. */
@Command(
        name = "health",
        description = "Looks for problems in pictures, labels and rows, and says what they do to the search.")
final class HealthCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with examples.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all problems as a table.")
    private @Nullable Path csv;

    @Option(names = "--replace", description = "Replace these files where they are there already.")
    private boolean replace;

    HealthCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        Optional<OutputFile> page = file(html);
        Optional<OutputFile> table = file(csv);
        if (page.isPresent() && table.isPresent() && page.get().isSameAs(table.get())) {
            throw wrongUsage("--html and --csv name the same file.");
        }
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            HealthReport report = open.health().report(catalog, console.progress());
            page.ifPresent(file -> file.write(out -> HealthPage.write(catalog, report, out)));
            table.ifPresent(file -> file.write(out -> HealthCsv.write(catalog, report.sections(), out)));
            if (json) {
                console.printJson(HealthJson.of(report));
            } else {
                print(report);
            }
            catalog.remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private Optional<OutputFile> file(@Nullable Path path) {
        Optional<OutputFile> file = Optional.ofNullable(path).map(p -> new OutputFile(p, replace));
        file.ifPresent(OutputFile::requireWritable);
        return file;
    }

    private void print(HealthReport report) {
        console.printf(
                "%s: %,d products, %,d with a picture, %,d indexed",
                report.catalogue(), report.products(), report.pictures(), report.indexed());
        for (HealthSection section : report.sections()) {
            if (!section.notLooked().isEmpty()) {
                console.printf("%7s  %s: %s", "?", section.kind().title(), section.notLooked());
            } else if (section.open().isEmpty()) {
                console.printf("%,7d  %s%s", 0, section.kind().title(), ignored(section));
            } else {
                console.printf(
                        "%,7d  %s%s. %s",
                        section.open().size(),
                        section.kind().title(),
                        ignored(section),
                        section.kind().effect());
            }
        }
    }

    private static String ignored(HealthSection section) {
        return section.ignored().isEmpty()
                ? ""
                : format(" (and %,d ignored)", section.ignored().size());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
