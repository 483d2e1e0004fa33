package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds which field, as specified by the user; fields that are not specified are guessed from
 * the names of the columns.
 *
 * @param columns name of the column by field; empty where the table has none for it, no entry where it may be guessed
 * @param pictures a folder to look for the pictures in, besides the table's own; null for none
 * @param tables which of several tables to read, by path or file name; empty for those that fit the pictures
 */
public record ColumnMapping(Map<ProductField, String> columns, @Nullable Path pictures, List<String> tables) {
    /** Everything is guessed. */
    public static final ColumnMapping GUESSED = new ColumnMapping(Map.of(), null, List.of());

    private static final String PICTURES = "pictures";
    private static final String TABLE = "table";
    private static final String LINK = ProductField.LINK.key();

    /** Copies the map, so that the mapping never changes. */
    public ColumnMapping {
        EnumMap<ProductField, String> copy = new EnumMap<>(ProductField.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
        tables = List.copyOf(tables);
    }

    /** The same with one field specified; an empty column means that the table has none. */
    public ColumnMapping with(ProductField field, String column) {
        EnumMap<ProductField, String> said = new EnumMap<>(ProductField.class);
        said.putAll(columns);
        said.put(field, column);
        return new ColumnMapping(said, pictures, tables);
    }

    /** The same with another folder of pictures. */
    public ColumnMapping withPictures(@Nullable Path folder) {
        return new ColumnMapping(columns, folder, tables);
    }

    /** The same with tables specified. */
    public ColumnMapping withTables(List<String> names) {
        return new ColumnMapping(columns, pictures, names);
    }

    /** The same without columns that a table does not have; another one of the same catalogue may have them. */
    ColumnMapping presentIn(List<String> header) {
        EnumMap<ProductField, String> present = new EnumMap<>(ProductField.class);
        columns.forEach((field, column) ->
                present.put(field, header.stream().anyMatch(column::equalsIgnoreCase) ? column : ""));
        return new ColumnMapping(present, pictures, tables);
    }

    /** The column of that field; empty where there is none or it was not specified. */
    public Optional<String> column(ProductField field) {
        return Optional.ofNullable(columns.get(field)).filter(column -> !column.isEmpty());
    }

    /** Whether products can be distinguished: by an id or by a picture. */
    public boolean identifies() {
        return column(ProductField.ID).isPresent()
                || column(ProductField.PICTURE).isPresent();
    }

    /**
     * The same for a table with these columns, with every field specified: each column is used once, the best match of
     * each field first.
     *
     * @param file to name in the message
     * @throws LookalikeException if a column named by the user does not exist
     */
    public ColumnMapping completedFor(List<String> header, String file) {
        EnumMap<ProductField, String> all = new EnumMap<>(ProductField.class);
        columns.forEach((field, column) -> all.put(field, column.isEmpty() ? "" : named(column, header, file)));
        Set<String> used = new HashSet<>(all.values());
        for (ProductField field : ProductField.values()) {
            if (!all.containsKey(field)) {
                String guess = guess(field, header, used);
                all.put(field, guess);
                used.add(guess);
            }
        }
        return new ColumnMapping(all, pictures, tables);
    }

    /**
     * The same for the table with these rows: where the pictures seemed to be in a column {@code link}, and none of its
     * addresses looks like one of a picture, it has the products' {@link ProductField#LINK links}.
     *
     * @param said what the user specified
     * @param file to name in messages
     */
    ColumnMapping settledBy(CsvTable table, ColumnMapping said, String file) {
        Optional<String> address = column(ProductField.PICTURE).filter(LINK::equalsIgnoreCase);
        boolean guessed = !said.columns.containsKey(ProductField.PICTURE)
                && !said.columns.containsKey(ProductField.LINK)
                && column(ProductField.LINK).isEmpty();
        if (address.isEmpty() || !guessed || column(ProductField.ID).isEmpty()) {
            return this;
        }
        int place = table.header().indexOf(address.get());
        List<String> cells = table.rows().stream()
                .limit(TablePreview.ROWS)
                .filter(row -> row.fields().size() > place)
                .map(row -> row.clean(row.fields().get(place)))
                .filter(cell -> !cell.isBlank())
                .toList();
        boolean pages = !cells.isEmpty()
                && cells.stream().allMatch(ProductDetails::isLink)
                && cells.stream()
                        .map(cell -> cell.replaceFirst("[?#].*", ""))
                        .noneMatch(PictureFiles::hasPictureExtension);
        if (!pages) {
            return this;
        }
        ColumnMapping other = said.with(ProductField.LINK, address.get()).completedFor(table.header(), file);
        return other.column(ProductField.PICTURE).isPresent()
                ? other
                : other.with(
                        ProductField.PICTURE,
                        table.header().stream()
                                .filter(ShopColumns::isFurtherPicture)
                                .findFirst()
                                .orElse(""));
    }

    private static String guess(ProductField field, List<String> header, Set<String> used) {
        Optional<String> handle = field == ProductField.ID ? ShopColumns.handleIn(header) : Optional.empty();
        return handle.filter(column -> !used.contains(column))
                .or(() -> header.stream()
                        .filter(column -> !used.contains(column))
                        .filter(column -> field.rankOf(column).isPresent())
                        .min(Comparator.comparing(column -> field.rankOf(column).orElseThrow())))
                .orElse("");
    }

    private static String named(String column, List<String> header, String file) {
        return header.stream()
                .filter(column::equals)
                .findFirst()
                .or(() -> header.stream().filter(column::equalsIgnoreCase).findFirst())
                .orElseThrow(() -> new LookalikeException(Messages.get(
                        "import.noColumn",
                        QuotedText.shown(column, 80),
                        file,
                        QuotedText.shown(String.join(", ", header), 400))));
    }

    /** What was taken for what, as a sentence. */
    String note() {
        String taken = columns.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().key() + " = " + QuotedText.shown(entry.getValue(), 40))
                .collect(Collectors.joining(", "));
        return Messages.get("import.columnsTaken", taken);
    }

    /** As text to keep: a line {@code field=column} each. */
    public String text() {
        String lines = columns.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        String folder = pictures == null ? "" : "\n" + PICTURES + "=" + pictures;
        return lines
                + folder
                + tables.stream().map(table -> "\n" + TABLE + "=" + table).collect(Collectors.joining());
    }

    /** Parses what {@link #text} has written; lines that cannot be parsed are ignored. */
    public static ColumnMapping ofText(String text) {
        ColumnMapping mapping = GUESSED;
        for (String line : text.lines().toList()) {
            int cut = line.indexOf('=');
            String key = cut < 0 ? line : line.substring(0, cut);
            String value = line.substring(cut + 1);
            Optional<ProductField> field = ProductField.ofKey(key);
            if (cut >= 0 && field.isPresent()) {
                mapping = mapping.with(field.get(), value);
            } else if (cut >= 0 && key.equals(PICTURES)) {
                mapping = mapping.withPictures(Path.of(value));
            } else if (cut >= 0 && key.equals(TABLE)) {
                List<String> tables = new ArrayList<>(mapping.tables);
                tables.add(value);
                mapping = mapping.withTables(tables);
            }
        }
        return mapping;
    }
}
