package app.lookalike.catalog.reader.table;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.folder.FolderReader;
import app.lookalike.catalog.reader.picture.PictureLookup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a table into products; a bad row is kept as a problem. Where the columns are known for sure, a row
 * with too few fields or with an id that would have to be changed is left out; elsewhere it is repaired.
 */
final class CsvRows {
    private static final Pattern DECIMAL_YEAR = Pattern.compile("(\\d{4})\\.0*");
    /** What would leave the folder, or the line, when an id becomes part of a path or is printed. */
    private static final Pattern NOT_IN_IDS = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]|^\\.+");

    /** What a spreadsheet makes of a long number. */
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d{1,2}");

    private static final int LONGEST_ID = 200;

    private final CsvTable table;
    private final CsvColumns columns;
    private final PictureLookup lookup;
    private final RowPictures pictures;
    /** What ids begin with that are made of file names. */
    private final String idStart;
    /** The table of each id that is used in another one. */
    private final Map<String, String> usedElsewhere;

    private final List<Product> products = new ArrayList<>();
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final List<RowProblem> repaired = new ArrayList<>();
    private final List<RowProblem> rejected = new ArrayList<>();
    /** Equal values are stored once: Kaggle's 44,000 rows have some 250 different ones. */
    private final Map<String, String> seen = new HashMap<>();

    private int decimalYears;

    /** Starts with no product. */
    CsvRows(CsvTable table, CsvColumns columns, PictureLookup lookup) {
        this(table, columns, lookup, "", Map.of());
    }

    /**
     * The same for one of several tables.
     *
     * @param idStart what ids begin with that are made of file names, so that they differ from those of other tables
     * @param usedElsewhere the table of each id that is used in another one
     */
    CsvRows(
            CsvTable table,
            CsvColumns columns,
            PictureLookup lookup,
            String idStart,
            Map<String, String> usedElsewhere) {
        this.table = table;
        this.columns = columns;
        this.lookup = lookup;
        this.pictures = new RowPictures(lookup);
        this.idStart = idStart;
        this.usedElsewhere = usedElsewhere;
    }

    /** Adds all rows of the table, or its first ones; called once. */
    void addAll(List<LooseCsv.Row> rows, Progress progress) {
        for (LooseCsv.Row row : rows) {
            progress.checkCancelled();
            add(row);
            progress.update(Messages.get("import.readingProducts"), products.size() + rejected.size(), rows.size());
        }
        pictures.findTheRest(products, progress);
    }

    List<Product> products() {
        return products;
    }

    /**
     * What has become of the rows.
     *
     * @param notes what else is worth knowing, before what the rows have shown
     */
    CatalogReading reading(CatalogSource source, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(pictures.notes(products));
        if (decimalYears > 0) {
            all.add(Messages.get("import.decimalYears", decimalYears));
        }
        return new CatalogReading(
                source,
                products,
                products.stream()
                        .filter(product -> product.picture() == null)
                        .map(Product::id)
                        .toList(),
                lookup.orphans(products.stream()
                        .map(Product::picture)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                repaired,
                rejected,
                all,
                pictures.choices(products));
    }

    private void add(LooseCsv.Row row) {
        if (columns.isTooLong(row)) {
            reject(row, Messages.get("import.tooManyFields", columns.count(row), columns.width()));
            return;
        }
        @Nullable String repair = null;
        if (columns.isTooShort(row)) {
            String few = Messages.get("import.tooFewFields", columns.count(row), columns.width());
            if (columns.known()) {
                reject(row, few);
                return;
            }
            repair = Messages.get("import.othersEmpty", few);
        } else if (columns.nameParts(row) > 1) {
            repair = Messages.get("import.joinedName", CsvTable.nameOf(table.separator()), columns.nameParts(row));
        }
        addProduct(row, repair);
    }

    private void addProduct(LooseCsv.Row row, @Nullable String repair) {
        boolean named = columns.has(ProductField.ID);
        String raw = columns.value(row, named ? ProductField.ID : ProductField.PICTURE);
        String id = columns.known() ? raw : idOf(named ? raw : idStart + raw.replace('\\', '/'));
        if (raw.isEmpty()) {
            reject(row, named ? Messages.get("import.noId") : Messages.get("import.noPictureNoId"));
        } else if (id.length() > LONGEST_ID) {
            reject(row, Messages.get("import.longId", QuotedText.shown(raw, 40), LONGEST_ID));
        } else if (columns.known() && NOT_IN_IDS.matcher(id).find()) {
            String shown = QuotedText.shown(raw, 40);
            reject(row, Messages.get("import.badId", shown));
        } else if (lineOfId.containsKey(id) && ROUNDED.matcher(raw).matches()) {
            reject(row, Messages.get("import.roundedId", raw));
        } else if (lineOfId.containsKey(id)) {
            reject(row, Messages.get("import.usedId", QuotedText.shown(raw, 80), lineOfId.get(id)));
        } else if (usedElsewhere.containsKey(id)) {
            reject(row, Messages.get("import.usedElsewhere", QuotedText.shown(raw, 80), usedElsewhere.get(id)));
        } else {
            lineOfId.put(id, row.line());
            products.add(product(id, raw, row));
            if (named && ROUNDED.matcher(raw).matches()) {
                repaired.add(new RowProblem(row.line(), Messages.get("import.roundedId", raw)));
            } else if (repair != null) {
                repaired.add(new RowProblem(row.line(), repair));
            } else if (named && !id.equals(raw)) {
                repaired.add(
                        new RowProblem(row.line(), Messages.get("import.repairedId", QuotedText.shown(raw, 80), id)));
            }
        }
    }

    private static String idOf(String raw) {
        return FolderReader.id(raw).replaceFirst("^\\.", "%2E");
    }

    private void reject(LooseCsv.Row row, String reason) {
        rejected.add(new RowProblem(row.line(), reason));
    }

    private Product product(String id, String raw, LooseCsv.Row row) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (ProductField field : ProductField.values()) {
            field.attribute().ifPresent(attribute -> {
                String value = columns.value(row, field);
                if (!value.isEmpty()) {
                    String kept = attribute == Attribute.YEAR ? year(value) : value;
                    attributes.put(attribute, seen.computeIfAbsent(kept, k -> k));
                }
            });
        }
        String value = columns.value(row, ProductField.PICTURE);
        @Nullable String picture = pictures.of(raw, value).orElse(null);
        if (picture == null) {
            pictures.keepOpen(products.size(), raw, value, attributes);
        }
        return new Product(id, columns.value(row, ProductField.NAME), attributes, picture);
    }

    private String year(String value) {
        Matcher decimal = DECIMAL_YEAR.matcher(value);
        if (!decimal.matches()) {
            return value;
        }
        decimalYears++;
        return decimal.group(1);
    }
}
