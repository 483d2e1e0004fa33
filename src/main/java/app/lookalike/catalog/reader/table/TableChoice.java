package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.TableUse;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.picture.PictureListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which tables of a folder or zip have the products: those that the user named, else the one whose rows fit the
 * pictures best, together with the other parts of the same catalogue.
 *
 * @param read locations of the tables to read; empty where none fits
 * @param notRead locations of the others
 */
public record TableChoice(List<String> read, List<String> notRead) {
    /** No table at all. */
    public static final TableChoice NONE = new TableChoice(List.of(), List.of());

    private static final String USUAL_TABLE = "metadata.csv";
    private static final int DEEPEST = 3;
    /** More are not looked into. */
    private static final int MOST = 100;

    /** Copies the lists, so that the choice never changes. */
    public TableChoice {
        read = List.copyOf(read);
        notRead = List.copyOf(notRead);
    }

    /**
     * Chooses.
     *
     * @param path what the catalogue is known by
     * @param files locations of all files in the tree, sorted
     * @throws LookalikeException if there is no table that the user named
     */
    public static TableChoice among(
            FileTree tree, Path path, List<String> files, ColumnMapping said, Progress progress) {
        List<String> named = tablesAmong(files, TableFiles::isTable);
        List<String> tables = named.isEmpty() ? tablesAmong(files, file -> TableFiles.isTextTable(tree, file)) : named;
        if (!said.tables().isEmpty()) {
            Stream<String> wanted = said.tables().stream().flatMap(name -> named(name, tables, path));
            return of(wanted.distinct().toList(), tables);
        }
        PictureListing pictures = CsvReader.pictures(tree, path, said.pictures(), () -> files);
        List<TableFit> fits = new ArrayList<>();
        for (String table : tables.subList(0, Math.min(MOST, tables.size()))) {
            progress.checkCancelled();
            fit(new CsvReader(tree, path, table), said, pictures).ifPresent(fits::add);
        }
        fits.sort(TableFit.BEST);
        List<TableFit> chosen = new ArrayList<>();
        for (TableFit fit : fits) {
            if (chosen.stream().allMatch(fit::belongsTo)) {
                chosen.add(fit);
            }
        }
        return of(chosen.stream().map(TableFit::table).sorted().toList(), tables);
    }

    private static List<String> tablesAmong(List<String> files, Predicate<String> isTable) {
        return files.stream()
                .filter(file -> TableFit.depth(file) <= DEEPEST)
                .filter(isTable)
                .sorted(Comparator.comparing(TableFit::depth).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static TableChoice of(List<String> read, List<String> all) {
        return new TableChoice(
                read, all.stream().filter(table -> !read.contains(table)).toList());
    }

    /**
     * Checks what the user named where there is only one table.
     *
     * @throws LookalikeException if that is another one
     */
    public static void requireNamed(String table, Path path, ColumnMapping said) {
        said.tables().forEach(name -> named(name, List.of(table), path));
    }

    private static Stream<String> named(String name, List<String> tables, Path path) {
        String wanted = name.replace('\\', '/');
        List<String> found = tables.stream().filter(wanted::equals).toList();
        if (found.isEmpty()) {
            found = tables.stream()
                    .filter(table -> table.equalsIgnoreCase(wanted)
                            || PictureFiles.name(table).equalsIgnoreCase(wanted))
                    .toList();
        }
        if (found.isEmpty()) {
            throw new LookalikeException(
                    Messages.get("import.noSuchTable", QuotedText.shown(name, 80), path, QuotedText.someOf(tables)));
        }
        return found.stream();
    }

    private static Optional<TableFit> fit(CsvReader reader, ColumnMapping said, PictureListing pictures) {
        try {
            return Optional.of(reader.fit(said, pictures)).filter(TableFit::fits);
        } catch (LookalikeException e) {
            return Optional.empty(); // not a table in spite of its name, or empty
        }
    }

    /**
     * The same where tables are wanted although none fits: then the only one, or the {@code metadata.csv}, of the
     * uppermost ones.
     *
     * @throws LookalikeException if there is none, or several
     */
    public TableChoice orOnly(Path path) {
        if (!read.isEmpty()) {
            return this;
        }
        List<String> nearest = notRead.stream()
                .filter(table -> TableFit.depth(table) == TableFit.depth(notRead.get(0)))
                .toList();
        List<String> usual = nearest.stream()
                .filter(table -> PictureFiles.name(table).equalsIgnoreCase(USUAL_TABLE))
                .toList();
        List<String> only = nearest.size() == 1 ? nearest : usual;
        if (only.size() != 1) {
            throw new LookalikeException(
                    notRead.isEmpty()
                            ? Messages.get("import.noTable", path)
                            : Messages.get("import.whichTable", path, QuotedText.someOf(notRead)));
        }
        return of(only, notRead);
    }

    /** For the report; empty where there was nothing to choose. */
    public List<TableUse> uses() {
        if (read.size() == 1 && notRead.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        read.stream().map(table -> new TableUse(table, true)),
                        notRead.stream().map(table -> new TableUse(table, false)))
                .toList();
    }

    /** A listing with what was chosen among its notes. */
    public FileTree.Listing addTo(FileTree.Listing listing) {
        return new FileTree.Listing(
                listing.files(),
                Stream.concat(listing.notes().stream(), notes().stream()).toList());
    }

    /** What was chosen, one sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (read.size() > 1) {
            notes.add(Messages.get("import.tablesRead", QuotedText.someOf(read)));
        }
        if (!notRead.isEmpty()) {
            notes.add(
                    read.isEmpty()
                            ? Messages.get("import.tablesNotFitting", QuotedText.someOf(notRead))
                            : Messages.get(
                                    "import.tablesNotRead", QuotedText.someOf(notRead), QuotedText.someOf(read)));
        }
        return notes;
    }
}
