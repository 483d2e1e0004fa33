package app.lookalike.catalog.reader.table;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.folder.FolderReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the rows of any table into products, as its columns were mapped; a bad row is kept as a problem. */
final class CsvRows {
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null");
    private static final Pattern DECIMAL_YEAR = Pattern.compile("(\\d{4})\\.0*");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int LONGEST_ID = 200;

    private final CsvTable table;
    private final EnumMap<ProductField, Integer> columns = new EnumMap<>(ProductField.class);
    private final PictureLookup pictures;
    private final List<Product> products = new ArrayList<>();
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final List<RowProblem> repaired = new ArrayList<>();
    private final List<RowProblem> rejected = new ArrayList<>();
    private final List<String> onTheWeb = new ArrayList<>();
    private final List<String> notThere = new ArrayList<>();
    /** Equal values are stored once. */
    private final Map<String, String> seen = new HashMap<>();

    /**
     * Starts with no product.
     *
     * @param mapping says something of every field
     */
    CsvRows(CsvTable table, ColumnMapping mapping, PictureLookup pictures) {
        this.table = table;
        this.pictures = pictures;
        for (ProductField field : ProductField.values()) {
            mapping.column(field)
                    .ifPresent(column -> columns.put(field, table.header().indexOf(column)));
        }
    }

    void addAll(List<LooseCsv.Row> rows, Progress progress) {
        for (LooseCsv.Row row : rows) {
            progress.checkCancelled();
            add(row);
            progress.update("Reading products", products.size() + rejected.size(), rows.size());
        }
    }

    List<Product> products() {
        return products;
    }

    List<RowProblem> repaired() {
        return repaired;
    }

    List<RowProblem> rejected() {
        return rejected;
    }

    /** Pictures that are addresses, and not among the files either. */
    List<String> onTheWeb() {
        return onTheWeb;
    }

    /** Pictures that a row names and nobody finds. */
    List<String> notThere() {
        return notThere;
    }

    private void add(LooseCsv.Row row) {
        List<String> cells = new ArrayList<>(CsvTable.cells(row));
        int width = table.header().size();
        while (cells.size() > width && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        @Nullable String repair = null;
        if (cells.size() > width) {
            if (columns.getOrDefault(ProductField.NAME, -1) != width - 1) {
                reject(
                        row,
                        cells.size() + " fields where the header has " + width
                                + "; a text with the separator in it belongs in quotes");
                return;
            }
            repair = "the name has separators and no quotes: put together from " + (cells.size() - width + 1)
                    + " fields";
            List<String> parts = cells.subList(width - 1, cells.size());
            String name = String.join(String.valueOf(table.separator()), parts);
            parts.clear();
            cells.add(name);
        } else if (columns.values().stream().anyMatch(column -> column >= cells.size())) {
            repair = "only " + cells.size() + " of " + width + " fields; the others are empty";
        }
        addProduct(row, cells, repair);
    }

    private void addProduct(LooseCsv.Row row, List<String> cells, @Nullable String repair) {
        boolean named = columns.containsKey(ProductField.ID);
        String raw = cell(cells, named ? ProductField.ID : ProductField.PICTURE);
        String id = FolderReader.id(named ? raw : raw.replace('\\', '/')).replaceFirst("^\\.", "%2E");
        if (raw.isEmpty()) {
            reject(row, named ? "no id" : "no picture, and the table has no column with ids");
        } else if (id.length() > LONGEST_ID) {
            reject(row, "the id \"" + QuotedText.shown(raw, 40) + "\" is longer than " + LONGEST_ID + " characters");
        } else if (lineOfId.containsKey(id)) {
            reject(row, "the id " + QuotedText.shown(raw, 80) + " is already used in line " + lineOfId.get(id));
        } else {
            lineOfId.put(id, row.line());
            products.add(product(id, raw, cells));
            if (repair != null) {
                repaired.add(new RowProblem(row.line(), repair));
            } else if (named && !id.equals(raw)) {
                String why = "the id \"" + QuotedText.shown(raw, 80)
                        + "\" has characters that an id cannot have; it is kept as ";
                repaired.add(new RowProblem(row.line(), why + id));
            }
        }
    }

    private void reject(LooseCsv.Row row, String reason) {
        rejected.add(new RowProblem(row.line(), reason));
    }

    private Product product(String id, String raw, List<String> cells) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (ProductField field : columns.keySet()) {
            field.attribute().ifPresent(attribute -> {
                String value = cell(cells, field);
                if (!value.isEmpty()) {
                    String kept = attribute == Attribute.YEAR
                            ? DECIMAL_YEAR.matcher(value).replaceFirst("$1")
                            : value;
                    attributes.put(attribute, seen.computeIfAbsent(kept, k -> k));
                }
            });
        }
        return new Product(id, cell(cells, ProductField.NAME), attributes, picture(raw, cells));
    }

    private @Nullable String picture(String id, List<String> cells) {
        String value = cell(cells, ProductField.PICTURE);
        if (value.isEmpty()) {
            return pictures.ofStem(id).orElse(null);
        }
        @Nullable String location = pictures.find(value).orElse(null);
        if (location == null) {
            (PictureLookup.isOnTheWeb(value) ? onTheWeb : notThere).add(value);
        }
        return location;
    }

    /** Line by line: an expression with a line break between spaces takes time by the square of their number. */
    private static String inOneLine(String text) {
        return LINE_BREAK
                .splitAsStream(text)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The value in one line; empty where it is missing. */
    private String cell(List<String> cells, ProductField field) {
        int column = columns.getOrDefault(field, Integer.MAX_VALUE);
        String value = column < cells.size() ? inOneLine(cells.get(column)) : "";
        return MISSING.contains(value.toLowerCase(Locale.ROOT)) ? "" : value;
    }
}
