package app.lookalike.cli;

import app.lookalike.catalog.reader.interaction.InteractionColumns;
import app.lookalike.catalog.reader.interaction.InteractionField;
import app.lookalike.cli.option.InputFiles;
import app.lookalike.service.Services;
import app.lookalike.service.recommend.HistoryImport;
import app.lookalike.service.recommend.HistoryService;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import-interactions}: takes in what users of a shop took, or erases it. */
@Command(
        name = "import-interactions",
        description = {
            "Takes in what users of a shop took, for recommendations: a table with a user and a product in each row,"
                    + " such as orders, ratings or H&M's transactions_train.csv.",
            "It replaces what was taken in before. Ids of users are kept as salted hashes only, and nothing about"
                    + " users is exported."
        })
final class ImportInteractionsCommand extends WorkspaceCommand {
    private static final int SHOWN = 10;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The table (CSV, TSV), also packed: as .gz, or as the only table of a zip.")
    private @Nullable Path file;

    @Option(
            names = "--column",
            paramLabel = "FIELD=COLUMN",
            description = "Which column holds what, such as user=customer or product=sku; \"weight=\" for none. What is"
                    + " not said is guessed from the header. FIELD is one of: user, product, weight, time.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--add", description = "Add to what was taken in before, instead of replacing it.")
    private boolean add;

    @Option(names = "--forget", description = "Take in nothing; erase what was taken in before.")
    private boolean forget;

    ImportInteractionsCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    /** The JSON of {@code --forget}. */
    private record ForgottenJson(boolean forgotten) {}

    @Override
    public Integer call() {
        if (forget == (file != null)) {
            throw wrongUsage("Name the table to take in, or give --forget.");
        }
        InteractionColumns mapping = mapping();
        InputFiles.requireThere(file);
        HistoryService histories = services.get().histories();
        try (OpenCatalog catalog =
                services.get().openWorkspace(workspace.directory(), UnaryOperator.identity(), console.progress())) {
            if (file == null) {
                return said(histories.forget(catalog));
            }
            return said(histories.importInto(catalog, file, mapping, add, console.progress()));
        }
    }

    private InteractionColumns mapping() {
        InteractionColumns mapping = InteractionColumns.GUESSED;
        for (Map.Entry<String, String> said : columns.entrySet()) {
            InteractionField field = InteractionField.ofKey(said.getKey())
                    .orElseThrow(() -> wrongUsage("--column " + said.getKey() + "=...: a row has "
                            + Arrays.stream(InteractionField.values())
                                    .map(InteractionField::key)
                                    .collect(Collectors.joining(", "))
                            + "."));
            mapping = mapping.with(field, said.getValue());
        }
        return mapping;
    }

    private int said(boolean forgotten) {
        if (json) {
            console.printJson(new ForgottenJson(forgotten));
        } else {
            console.print(forgotten ? "The histories are erased." : "There were no histories.");
        }
        return ExitCode.DONE;
    }

    private int said(HistoryImport report) {
        if (json) {
            console.printJson(report);
        } else {
            print(report);
        }
        return ExitCode.of(report.leftSomethingOut());
    }

    private void print(HistoryImport report) {
        console.printf(
                "%,d of %,d rows %s.",
                report.taken(), report.rows(), report.added() ? "added to what there was" : "taken in");
        console.printf(
                "Now %,d users took %,d products: %,d different pairs.",
                report.users(), report.products(), report.interactions());
        if (report.unknownRows() > 0) {
            console.printf(
                    "Rows of %,d products that are not in this catalogue: %,d",
                    report.unknownProducts(), report.unknownRows());
            report.firstUnknown().stream().limit(SHOWN).forEach(id -> console.print("  " + id));
        }
        if (report.rejectedRows() > 0) {
            console.printf("Rejected rows: %,d", report.rejectedRows());
            report.rejected().stream()
                    .limit(SHOWN)
                    .forEach(row -> console.print("  line " + row.line() + ": " + row.reason()));
        }
        report.notes().forEach(console::print);
    }
}
