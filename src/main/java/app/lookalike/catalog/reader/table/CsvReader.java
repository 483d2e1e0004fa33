package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads any table of products: which column holds what is guessed from the header, or said by somebody. */
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
        CsvTable table = table();
        return table.separator() == ',' && KaggleColumns.fit(table.header());
    }

    /** Whether its first rows speak of pictures that are there; some other table may lie among pictures. */
    public boolean speaksOfPictures() {
        CsvTable table = table();
        ColumnMapping mapping = ColumnMapping.GUESSED.completedFor(table.header(), file());
        CsvRows rows = new CsvRows(table, mapping, lookup(mapping, Progress.NONE));
        rows.addAll(firstRows(table), Progress.NONE);
        return mapping.identifies() && rows.products().stream().anyMatch(product -> product.picture() != null);
    }

    public TablePreview preview() {
        CsvTable table = table();
        return new TablePreview(
                path.endsWith(location) ? location : location + " in " + path.getFileName(),
                table.header(),
                firstRows(table).stream().map(CsvTable::cells).toList(),
                ColumnMapping.GUESSED.completedFor(table.header(), file()),
                table.notes());
    }

    public CatalogReading read(ColumnMapping said, Progress progress) {
        CsvTable table = table();
        ColumnMapping mapping = said.completedFor(table.header(), file());
        if (!mapping.identifies()) {
            throw new LookalikeException("No column of " + file() + " looks like an id or a picture ("
                    + QuotedText.shown(String.join(", ", table.header()), 400)
                    + "). Say which one it is: choose it in the window, or add --column id=NAME.");
        }
        PictureLookup lookup = lookup(mapping, progress);
        CsvRows rows = new CsvRows(table, mapping, lookup);
        rows.addAll(table.rows(), progress);
        if (rows.products().isEmpty()) {
            String why = rows.rejected().stream()
                    .findFirst()
                    .map(first -> " Line " + first.line() + ": " + first.reason() + ".")
                    .orElse("");
            throw new LookalikeException(file() + " has no usable row." + why);
        }
        List<Product> products = rows.products();
        return new CatalogReading(
                new CatalogSource(CatalogFormat.CSV, path),
                products,
                products.stream()
                        .filter(product -> product.picture() == null)
                        .map(Product::id)
                        .toList(),
                orphans(products, lookup),
                rows.repaired(),
                rows.rejected(),
                notes(table, mapping, rows));
    }

    private CsvTable table() {
        try {
            return CsvTable.parse(tree.read(location, Limit.TABLE_BYTES), file());
        } catch (IOException e) {
            throw new LookalikeException(file() + " cannot be read (" + e.getMessage() + "). Copy it again.", e);
        }
    }

    private String file() {
        return path.endsWith(location) ? path.toString() : location + " in " + path;
    }

    private static List<LooseCsv.Row> firstRows(CsvTable table) {
        return table.rows().subList(0, Math.min(TablePreview.ROWS, table.rows().size()));
    }

    private PictureLookup lookup(ColumnMapping mapping, Progress progress) {
        boolean zip = FileTree.isZip(path);
        Path root = zip
                ? null
                : Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        return new PictureLookup(tree, root, folderOf(location), mapping.pictures(), progress);
    }

    private static List<String> notes(CsvTable table, ColumnMapping mapping, CsvRows rows) {
        List<String> notes = new ArrayList<>(table.notes());
        notes.add("Columns: "
                + mapping.columns().entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey().key() + " = " + QuotedText.shown(entry.getValue(), 40))
                        .collect(Collectors.joining(", "))
                + ".");
        if (!rows.onTheWeb().isEmpty()) {
            notes.add("Pictures are not fetched from the web: " + QuotedText.someOf(rows.onTheWeb())
                    + ". Save them to a folder under their names and choose that folder.");
        }
        if (!rows.notThere().isEmpty()) {
            notes.add("There is no file for the pictures " + QuotedText.someOf(rows.notThere()) + ".");
        }
        return notes;
    }

    private static List<String> orphans(List<Product> products, PictureLookup lookup) {
        Set<String> claimed = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (Product product : products) {
            String picture = product.picture();
            if (picture != null && claimed.add(picture)) {
                folders.add(folderOf(picture));
            }
        }
        return folders.stream()
                .flatMap(folder -> lookup.neighbours(folder).stream())
                .filter(file -> PictureFiles.hasPictureExtension(file) && !claimed.contains(file))
                .map(PictureFiles::name)
                .sorted()
                .toList();
    }

    private static String folderOf(String location) {
        return location.substring(0, location.lastIndexOf('/') + 1);
    }
}
