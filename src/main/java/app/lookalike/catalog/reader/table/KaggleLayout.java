package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The layout of Kaggle's "Fashion Product Images": a table {@code styles.csv} with ten columns of known names, in
 * whatever order, and {@code images/<id>.jpg} beside it. Kaggle's archives repeat the whole data set in a sub-folder
 * ({@code myntradataset/}, {@code fashion-dataset/fashion-dataset/}); the copy nearest to the root is used.
 *
 * @param table location of the table
 * @param images the folder of the pictures beside it, ending in {@code /}
 * @param ignoredCopies locations of the other tables
 */
public record KaggleLayout(String table, String images, List<String> ignoredCopies) {
    /** The name of the table. */
    public static final String TABLE = "styles.csv";

    private static final List<String> COLUMNS =
            List.of("id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName"
                    .split(","));
    private static final String IMAGES = "images/";
    private static final int DEEPEST = 3;

    /** The layout among these files, or empty where there is no {@code styles.csv} near the root. */
    public static Optional<KaggleLayout> find(List<String> files) {
        List<String> tables = files.stream()
                .filter(file -> PictureFiles.name(file).equals(TABLE) && depth(file) < DEEPEST)
                .sorted(Comparator.comparing(KaggleLayout::depth).thenComparing(Comparator.naturalOrder()))
                .toList();
        return tables.stream().findFirst().map(table -> beside(table, tables.subList(1, tables.size())));
    }

    /** The layout around a table that the user picked. */
    public static KaggleLayout beside(String table) {
        return beside(table, List.of());
    }

    private static KaggleLayout beside(String table, List<String> ignored) {
        return new KaggleLayout(table, PictureFiles.folder(table) + IMAGES, ignored);
    }

    private static int depth(String file) {
        return Math.toIntExact(file.chars().filter(c -> c == '/').count());
    }

    /** Whether a table has all ten columns. */
    static boolean fits(CsvTable table) {
        return missing(table.header()).isEmpty();
    }

    /**
     * Which column holds what.
     *
     * @param file to name in the message
     * @throws LookalikeException if one of the ten is missing
     */
    static ColumnMapping columns(List<String> header, String file) {
        List<String> missing = missing(header);
        if (!missing.isEmpty()) {
            throw new LookalikeException(Messages.get(
                    "import.notKaggle",
                    file,
                    String.join(",", COLUMNS),
                    QuotedText.shown(String.join(",", header), 200),
                    String.join(", ", missing)));
        }
        ColumnMapping mapping = ColumnMapping.GUESSED.with(ProductField.PICTURE, "");
        for (String column : COLUMNS) {
            mapping = mapping.with(ProductField.ofKey(column).orElse(ProductField.NAME), column);
        }
        return mapping.completedFor(header, file);
    }

    /** The folder of the table: empty, or ending in {@code /}. */
    public String beside() {
        return PictureFiles.folder(table);
    }

    /** Whether a file belongs to one of the ignored copies. */
    boolean isInCopy(String file) {
        return ignoredCopies.stream().anyMatch(copy -> file.startsWith(PictureFiles.folder(copy)));
    }

    /**
     * What is worth knowing of where the files are.
     *
     * @param pictures whether there are any
     */
    List<String> notes(boolean pictures) {
        List<String> notes = new ArrayList<>();
        if (!ignoredCopies.isEmpty()) {
            notes.add(Messages.get("import.copies", QuotedText.someOf(ignoredCopies)));
        }
        if (!pictures) {
            notes.add(Messages.get("import.noPicturesIn", images, table));
        }
        return notes;
    }

    private static List<String> missing(List<String> header) {
        return COLUMNS.stream()
                .filter(column -> header.stream().noneMatch(column::equalsIgnoreCase))
                .toList();
    }
}
