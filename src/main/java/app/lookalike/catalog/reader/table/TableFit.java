package app.lookalike.catalog.reader.table;

import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How well the first rows of a table fit the pictures that lie there.
 *
 * @param table its location
 * @param header names of its columns
 * @param fields for how many fields it has columns, without those that people have, too
 * @param ids of the rows looked at
 * @param named whether the ids are those of a column, not the names of pictures
 * @param found how many of them have a picture
 */
record TableFit(String table, List<String> header, int fields, Set<String> ids, boolean named, long found) {
    /**
     * The best first: one that is not named like a table of people or sales, the one that says most of a product, the
     * one with most pictures, the nearest.
     */
    static final Comparator<TableFit> BEST = Comparator.comparing(TableFit::isOfPeopleOrSales)
            .thenComparing(TableFit::fields, Comparator.reverseOrder())
            .thenComparing(TableFit::share, Comparator.reverseOrder())
            .thenComparing(fit -> depth(fit.table))
            .thenComparing(TableFit::table);

    private static final Pattern PEOPLE_OR_SALES = Pattern.compile(
            ".*(customer|user|client|order|transaction|sale|purchase|review|rating|interaction|submission).*");
    private static final Set<ProductField> OF_ANYTHING =
            Set.of(ProductField.ID, ProductField.NAME, ProductField.GENDER, ProductField.PRICE, ProductField.CURRENCY);

    private static final Pattern SPLIT =
            Pattern.compile("(train|training|test|testing|val|valid|validation|dev|eval)([_.-].*)?");

    TableFit {
        header = List.copyOf(header);
        ids = Set.copyOf(ids);
    }

    static TableFit of(String table, List<String> header, ColumnMapping mapping, List<Product> products) {
        int fields = (int) mapping.columns().entrySet().stream()
                .filter(column -> !column.getValue().isEmpty() && !OF_ANYTHING.contains(column.getKey()))
                .count();
        Set<String> ids = products.stream().map(Product::id).collect(Collectors.toSet());
        long found =
                products.stream().filter(product -> product.picture() != null).count();
        return new TableFit(
                table,
                header,
                fields,
                ids,
                mapping.column(ProductField.ID).isPresent(),
                mapping.identifies() ? found : 0);
    }

    static long depth(String file) {
        return file.chars().filter(c -> c == '/').count();
    }

    boolean fits() {
        return found > 0;
    }

    private boolean isOfPeopleOrSales() {
        return PEOPLE_OR_SALES.matcher(name()).matches();
    }

    private double share() {
        return found / (double) Math.max(1, ids.size());
    }

    /** Whether both are parts of one catalogue, such as {@code train/metadata.csv} and {@code test/metadata.csv}. */
    boolean belongsTo(TableFit other) {
        boolean alike = PictureFiles.stem(name()).equals(PictureFiles.stem(other.name()))
                || new HashSet<>(header).equals(new HashSet<>(other.header))
                || (SPLIT.matcher(name()).matches()
                        && SPLIT.matcher(other.name()).matches());
        boolean apart = !named && !folder().equals(other.folder());
        return alike && (apart || ids.stream().noneMatch(other.ids::contains));
    }

    private String name() {
        return PictureFiles.name(table).toLowerCase(Locale.ROOT);
    }

    private String folder() {
        return PictureFiles.folder(table);
    }
}
