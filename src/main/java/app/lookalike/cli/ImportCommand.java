package app.lookalike.cli;

import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.service.Services;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: reads a catalogue into a workspace. */
@Command(name = "import", description = "Reads a catalogue into a workspace. The pictures stay where they are.")
final class ImportCommand extends WorkspaceCommand {
    private static final int SHOWN = 10;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..1",
            description =
                    "Kaggle's zip or folder, a folder of pictures, a table (CSV, TSV, JSON lines), IDX files. None:"
                            + " what the workspace was made of once more, to take in what changed there.")
    private @Nullable Path source;

    @Option(
            names = "--format",
            defaultValue = "auto",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}",
            completionCandidates = Formats.class,
            converter = FormatConverter.class)
    private CatalogFormat format = CatalogFormat.AUTO;

    @Option(
            names = "--column",
            paramLabel = "FIELD=COLUMN",
            description = "Which column of a CSV holds what, such as id=sku, name=title, picture=file; \"gender=\" for"
                    + " none. What is not said is guessed from the header. FIELD is one of: id, name, picture, gender,"
                    + " masterCategory, subCategory, articleType, baseColour, season, year, usage.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--pictures", paramLabel = "DIR", description = "Where else the pictures of a CSV may be.")
    private @Nullable Path pictures;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "Which of several tables in SOURCE to read, by path or file name; several may be named."
                    + " Default: those that fit the pictures.")
    private List<String> tables = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only report what would be read.")
    private boolean dryRun;

    ImportCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        Services open = services.get();
        Path source = this.source;
        if (source == null) {
            return again(open);
        }
        Path target = workspace.directory();
        ColumnMapping mapping = mapping();
        boolean chosen = !mapping.columns().isEmpty() || mapping.pictures() != null;
        CatalogFormat wanted = format == CatalogFormat.AUTO && chosen ? CatalogFormat.CSV : format;
        ImportReport report = dryRun
                ? open.catalogs().preview(source, wanted, mapping, console.progress())
                : importInto(open, target, source, wanted, mapping);
        return said(report);
    }

    /** With the columns that were chosen before. */
    private int again(Services open) {
        Path target = workspace.directory();
        if (target == null
                || dryRun
                || format != CatalogFormat.AUTO
                || !mapping().equals(ColumnMapping.GUESSED)) {
            throw wrongUsage(
                    "Name what to import. Without SOURCE, import takes --workspace alone, and what was imported there"
                            + " before.");
        }
        return said(open.catalogs().importAgain(target, console.progress()));
    }

    private int said(ImportReport report) {
        if (json) {
            console.printJson(report);
        } else {
            print(report);
        }
        return ExitCode.of(report.leftSomethingOut());
    }

    private ColumnMapping mapping() {
        ColumnMapping mapping = ColumnMapping.GUESSED.withPictures(pictures).withTables(tables);
        for (Map.Entry<String, String> said : columns.entrySet()) {
            ProductField field = ProductField.ofKey(said.getKey()).orElseThrow(() -> {
                String known = Arrays.stream(ProductField.values())
                        .map(ProductField::key)
                        .collect(Collectors.joining(", "));
                return wrongUsage("--column " + said.getKey() + "=...: a product has " + known + ".");
            });
            mapping = mapping.with(field, said.getValue());
        }
        return mapping;
    }

    private ImportReport importInto(
            Services open, @Nullable Path named, Path source, CatalogFormat wanted, ColumnMapping mapping) {
        Path target = named == null ? open.catalogs().workspaceFor(source) : named;
        ImportReport report = open.catalogs().importInto(target, source, wanted, mapping, console.progress());
        open.rememberWorkspace(target);
        if (!json) {
            console.print("Workspace " + target);
        }
        return report;
    }

    private void print(ImportReport report) {
        console.printf(
                "%,d products, %,d pictures, %,d of them greyscale, %,d byte-identical to another one.",
                report.products(), report.images(), report.greyscale(), report.duplicatesOfBytes());
        list("Rows without a picture", report.missingImages(), id -> id);
        list("Rows with several possible pictures", report.ambiguousImages(), row -> row.id() + ": " + row.reason());
        list("Pictures without a row", report.orphanImages(), name -> name);
        list("Repaired rows", report.repairedRows(), row -> "line " + row.line() + ": " + row.reason());
        list("Rejected rows", report.rejectedRows(), row -> "line " + row.line() + ": " + row.reason());
        list("Unreadable pictures", report.unreadableImages(), image -> image.id() + ": " + image.reason());
        report.notes().forEach(console::print);
    }

    private <T> void list(String title, List<T> items, Function<T, String> text) {
        if (items.isEmpty()) {
            return;
        }
        console.printf("%s: %,d", title, items.size());
        items.stream().limit(SHOWN).forEach(item -> console.print("  " + text.apply(item)));
        if (items.size() > SHOWN) {
            console.print(
                    String.format(Locale.ROOT, "  ... and %,d more; --json names them all", items.size() - SHOWN));
        }
    }

    /** The formats as the command line names them. */
    static final class Formats extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(java.util.Arrays.stream(CatalogFormat.values())
                    .map(CatalogFormat::key)
                    .toList());
        }
    }

    /** Reads a format's key. */
    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<CatalogFormat> {
        @Override
        public CatalogFormat convert(String key) {
            return CatalogFormat.ofKey(key)
                    .orElseThrow(() -> new picocli.CommandLine.TypeConversionException(
                            "'" + key + "' is none of " + String.join(", ", new Formats())));
        }
    }
}
