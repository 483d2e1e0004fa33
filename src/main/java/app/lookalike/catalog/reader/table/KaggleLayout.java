package app.lookalike.catalog.reader.table;

import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where in a tree the table and the pictures are. Kaggle's archives repeat the whole data set in a sub-folder
 * ({@code myntradataset/}, {@code fashion-dataset/fashion-dataset/}); the copy nearest to the root counts.
 *
 * @param table location of the table
 * @param images the folder of the pictures beside it, ending in {@code /}
 * @param ignoredCopies locations of the other tables
 */
public record KaggleLayout(String table, String images, List<String> ignoredCopies) {
    public static final String TABLE = "styles.csv";
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

    /** The layout around a table that somebody picked. */
    public static KaggleLayout beside(String table) {
        return beside(table, List.of());
    }

    private static KaggleLayout beside(String table, List<String> ignored) {
        String folder = table.substring(0, table.lastIndexOf('/') + 1);
        return new KaggleLayout(table, folder + IMAGES, ignored);
    }

    private static int depth(String file) {
        return Math.toIntExact(file.chars().filter(c -> c == '/').count());
    }
}
