package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.picture.PictureListing;
import app.lookalike.catalog.reader.picture.PictureLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of products. For Kaggle's table it is known which column holds what; for any other it is guessed from
 * the header, or specified by the user.
 */
public final class CsvReader {
    private final FileTree tree;
    private final Path path;
    private final String location;

    /**
     * Reads one table.
     *
     * @param path what the catalogue is known by: the table itself, or the folder or zip that it is in
     * @param location of the table within the tree
     */
    public CsvReader(FileTree tree, Path path, String location) {
        this.tree = tree;
        this.path = path;
        this.location = location;
    }

    /** Whether the table has the columns of Kaggle's, so that it need not be asked about. */
    public boolean isKaggle() {
        return KaggleLayout.fits(TableFiles.head(tree, location, file()));
    }

    /** Whether its first rows speak of pictures that are there; some other table may lie among pictures. */
    public boolean speaksOfPictures() {
        return fit(ColumnMapping.GUESSED, pictures(null, Progress.NONE)).fits();
    }

    /** How well its first rows fit the pictures. */
    TableFit fit(ColumnMapping said, PictureListing pictures) {
        CsvTable table = TableFiles.head(tree, location, file());
        ColumnMapping mapping = completed(said.presentIn(table.header()), table);
        CsvRows rows = rows(table, mapping, pictures, "", Map.of());
        rows.addAll(firstRows(table), Progress.NONE);
        return TableFit.of(location, table.header(), mapping, rows.products());
    }

    /** The beginning of the table, and what its columns seem to hold. */
    public TablePreview preview() {
        CsvTable table = table();
        return new TablePreview(
                path.endsWith(location) ? location : Messages.get("file.in", location, path.getFileName()),
                table.header(),
                firstRows(table).stream().map(LooseCsv.Row::cells).toList(),
                completed(ColumnMapping.GUESSED, table),
                table.notes());
    }

    /**
     * Reads any table.
     *
     * @param said the column mapping given by the user
     */
    public CatalogReading read(ColumnMapping said, Progress progress) {
        return read(said, pictures(said.pictures(), progress), "", Map.of(), progress);
    }

    /**
     * The same for one of several tables.
     *
     * @param idStart what ids begin with that are made of file names
     * @param usedElsewhere the table of each id that another one has
     */
    CatalogReading read(
            ColumnMapping said,
            PictureListing pictures,
            String idStart,
            Map<String, String> usedElsewhere,
            Progress progress) {
        CsvTable table = table();
        ColumnMapping mapping = completed(said, table);
        if (!mapping.identifies()) {
            throw new LookalikeException(Messages.get(
                    "import.noIdColumn", file(), QuotedText.shown(String.join(", ", table.header()), 400)));
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(mapping.note());
        CsvRows rows = rows(table, mapping, pictures, idStart, usedElsewhere);
        rows.addAll(table.rows(), progress);
        return reading(CatalogFormat.CSV, rows, notes);
    }

    /** What the user said as far as it concerns the columns that this table has. */
    ColumnMapping present(ColumnMapping said) {
        return said.presentIn(TableFiles.head(tree, location, file()).header());
    }

    /**
     * Reads a table of Kaggle's, whose columns and pictures have their places.
     *
     * @param listing the files of the tree, with those in the folder of the pictures at least
     */
    public CatalogReading read(KaggleLayout layout, FileTree.Listing listing, Progress progress) {
        CsvTable table = table();
        ColumnMapping mapping = KaggleLayout.columns(table.header(), file());
        CsvColumns columns = new CsvColumns(table, mapping, true);
        ShopColumns shop = ShopColumns.none(columns);
        PictureListing all = new PictureListing(tree, null, null, () -> elsewhere(layout, progress));
        PictureLookup pictures =
                PictureLookup.inFolder(all, PictureFiles.folder(layout.table()), layout.images(), listing.files());
        List<String> notes = new ArrayList<>(listing.notes());
        notes.addAll(table.notes());
        CsvRows rows = new CsvRows(table, columns, shop, pictures);
        rows.addAll(table.rows(), progress);
        notes.addAll(layout.notes(rows.products().stream().anyMatch(product -> product.picture() != null)
                || !pictures.free(Set.of()).isEmpty()));
        return reading(CatalogFormat.KAGGLE, rows, notes);
    }

    /** What may have the pictures where they are not in their folder. */
    private List<String> elsewhere(KaggleLayout layout, Progress progress) {
        return tree.list(PictureFiles.folder(layout.table()), progress).files().stream()
                .filter(file -> !layout.isInCopy(file))
                .toList();
    }

    private CatalogReading reading(CatalogFormat format, CsvRows rows, List<String> notes) {
        CatalogReading reading = rows.reading(new CatalogSource(format, path), notes);
        if (reading.products().isEmpty()) {
            String why = reading.rejectedRows().stream()
                    .findFirst()
                    .map(first -> Messages.get("import.firstLine", first.line(), first.reason()))
                    .orElse("");
            throw new LookalikeException(Messages.get("import.noRow", file(), why));
        }
        return reading;
    }

    private ColumnMapping completed(ColumnMapping said, CsvTable table) {
        return said.completedFor(table.header(), file()).settledBy(table, said, file());
    }

    private CsvTable table() {
        return TableFiles.whole(tree, location, file());
    }

    private String file() {
        return path.endsWith(location) ? path.toString() : Messages.get("file.in", location, path);
    }

    private static List<LooseCsv.Row> firstRows(CsvTable table) {
        return table.rows().subList(0, Math.min(TablePreview.ROWS, table.rows().size()));
    }

    private PictureListing pictures(@Nullable Path chosen, Progress progress) {
        return pictures(tree, path, chosen, () -> tree.list("", progress).files());
    }

    /** The pictures that tables in a tree may lead to. */
    static PictureListing pictures(FileTree tree, Path path, @Nullable Path chosen, Supplier<List<String>> files) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        return new PictureListing(tree, FileTree.isZip(path) ? null : folder, chosen, files);
    }

    private CsvRows rows(
            CsvTable table,
            ColumnMapping mapping,
            PictureListing pictures,
            String idStart,
            Map<String, String> usedElsewhere) {
        PictureLookup lookup = new PictureLookup(pictures, PictureFiles.folder(location));
        CsvColumns columns = new CsvColumns(table, mapping, false);
        ShopColumns shop = new ShopColumns(table.header(), mapping, columns);
        return new CsvRows(table, columns, shop, lookup, idStart, usedElsewhere);
    }
}
