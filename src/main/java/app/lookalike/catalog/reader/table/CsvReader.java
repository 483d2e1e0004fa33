package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a table of products. For Kaggle's table it is known which column holds what; for any other it is guessed from
 * the header, or specified by the user.
 */
public final class CsvReader {
    private static final String USUAL_TABLE = "metadata.csv";

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

    /** The one table of a tree: its {@code metadata.csv}, or the only table at the top or one folder below. */
    public static Optional<String> find(List<String> files) {
        for (int depth = 0; depth < 2; depth++) {
            long slashes = depth;
            List<String> tables = files.stream()
                    .filter(CsvReader::isTable)
                    .filter(file -> file.chars().filter(c -> c == '/').count() == slashes)
                    .sorted(Comparator.comparing(
                            file -> !PictureFiles.name(file).equalsIgnoreCase(USUAL_TABLE)))
                    .toList();
            if (!tables.isEmpty()) {
                String first = tables.get(0);
                boolean clear = tables.size() == 1 || PictureFiles.name(first).equalsIgnoreCase(USUAL_TABLE);
                return clear ? Optional.of(first) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a file is a table, by its name. */
    public static boolean isTable(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)");
    }

    /** Whether the table has the columns of Kaggle's, so that it need not be asked about. */
    public boolean isKaggle() {
        return KaggleLayout.fits(table());
    }

    /** Whether its first rows speak of pictures that are there; some other table may lie among pictures. */
    public boolean speaksOfPictures() {
        CsvTable table = table();
        ColumnMapping mapping = ColumnMapping.GUESSED.completedFor(table.header(), file());
        CsvRows rows = anyRows(table, mapping, Progress.NONE);
        rows.addAll(firstRows(table), Progress.NONE);
        return mapping.identifies() && rows.products().stream().anyMatch(product -> product.picture() != null);
    }

    /** The beginning of the table, and what its columns seem to hold. */
    public TablePreview preview() {
        CsvTable table = table();
        return new TablePreview(
                path.endsWith(location) ? location : Messages.get("file.in", location, path.getFileName()),
                table.header(),
                firstRows(table).stream().map(LooseCsv.Row::cells).toList(),
                ColumnMapping.GUESSED.completedFor(table.header(), file()),
                table.notes());
    }

    /**
     * Reads any table.
     *
     * @param said the column mapping given by the user
     */
    public CatalogReading read(ColumnMapping said, Progress progress) {
        CsvTable table = table();
        ColumnMapping mapping = said.completedFor(table.header(), file());
        if (!mapping.identifies()) {
            throw new LookalikeException(Messages.get(
                    "import.noIdColumn", file(), QuotedText.shown(String.join(", ", table.header()), 400)));
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(mapping.note());
        return reading(CatalogFormat.CSV, table, anyRows(table, mapping, progress), notes, progress);
    }

    /**
     * Reads a table of Kaggle's, whose columns and pictures have their places.
     *
     * @param listing the files of the tree, with those in the folder of the pictures at least
     */
    public CatalogReading read(KaggleLayout layout, FileTree.Listing listing, Progress progress) {
        CsvTable table = table();
        CsvColumns columns = new CsvColumns(table, KaggleLayout.columns(table.header(), file()), true);
        PictureLookup pictures = PictureLookup.inFolder(tree, layout.images(), listing.files());
        List<String> notes = new ArrayList<>(listing.notes());
        notes.addAll(table.notes());
        notes.addAll(layout.notes(!pictures.isEmpty()));
        return reading(CatalogFormat.KAGGLE, table, new CsvRows(table, columns, pictures), notes, progress);
    }

    private CatalogReading reading(
            CatalogFormat format, CsvTable table, CsvRows rows, List<String> notes, Progress progress) {
        rows.addAll(table.rows(), progress);
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

    private CsvTable table() {
        try {
            return CsvTable.parse(tree.read(location, Limit.TABLE_BYTES), file());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", file(), e.getMessage()), e);
        }
    }

    private String file() {
        return path.endsWith(location) ? path.toString() : Messages.get("file.in", location, path);
    }

    private static List<LooseCsv.Row> firstRows(CsvTable table) {
        return table.rows().subList(0, Math.min(TablePreview.ROWS, table.rows().size()));
    }

    private CsvRows anyRows(CsvTable table, ColumnMapping mapping, Progress progress) {
        boolean zip = FileTree.isZip(path);
        Path root = zip
                ? null
                : Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        PictureLookup pictures =
                new PictureLookup(tree, root, PictureFiles.folder(location), mapping.pictures(), progress);
        return new CsvRows(table, new CsvColumns(table, mapping, false), pictures);
    }
}
