package app.lookalike.catalog.reader.table;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.cell.PriceCell;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.folder.FolderReader;
import app.lookalike.catalog.reader.picture.PictureLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private final ShopColumns shop;
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
    private int addedRows;

    /** Starts with no product. */
    CsvRows(CsvTable table, CsvColumns columns, ShopColumns shop, PictureLookup lookup) {
        this(table, columns, shop, lookup, "", Map.of());
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
            ShopColumns shop,
            PictureLookup lookup,
            String idStart,
            Map<String, String> usedElsewhere) {
        this.table = table;
        this.columns = columns;
        this.shop = shop;
        this.lookup = lookup;
        this.pictures = new RowPictures(lookup);
        this.idStart = idStart;
        this.usedElsewhere = usedElsewhere;
    }

    /** Adds all rows of the table, or its first ones; called once. */
    void addAll(List<LooseCsv.Row> rows, Progress progress) {
        RowFamilies families = new RowFamilies(rows, shop);
        for (LooseCsv.Row row : rows) {
            progress.checkCancelled();
            add(row, families);
            progress.update(Messages.get("import.readingProducts"), products.size() + rejected.size(), rows.size());
        }
        addedRows = families.added();
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
        if (addedRows > 0) {
            all.add(Messages.get("columns.addedRows", addedRows));
        }
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
                lookup.orphans(pictures.claimed(products)),
                repaired,
                rejected,
                all,
                pictures.choices(products));
    }

    private void add(LooseCsv.Row row, RowFamilies families) {
        if (columns.isTooLong(row)) {
            reject(row, Messages.get("import.tooManyFields", columns.count(row), columns.width()));
            return;
        }
        Optional<RowFamilies.Family> family = families.of(row);
        if (family.isEmpty()) {
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
        addProduct(row, new RowValues(columns, shop, family.get()), repair);
    }

    private void addProduct(LooseCsv.Row row, RowValues values, @Nullable String repair) {
        boolean hasColumn = columns.has(ProductField.ID);
        String own = values.id();
        String other = own.isEmpty() && hasColumn ? shop.otherId(row) : own;
        boolean named = !other.isEmpty() || (hasColumn && columns.known());
        String raw = named ? other : values.pictures().stream().findFirst().orElse("");
        String id = columns.known() ? raw : idOf(named ? raw : idStart + raw.replace('\\', '/'));
        if (raw.isEmpty()) {
            reject(row, hasColumn ? Messages.get("import.noId") : Messages.get("import.noPictureNoId"));
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
            List<String> repairs = new ArrayList<>();
            if (named && ROUNDED.matcher(raw).matches()) {
                repairs.add(Messages.get("import.roundedId", raw));
            } else if (hasColumn && own.isEmpty()) {
                repairs.add(Messages.get("columns.otherId", QuotedText.shown(id, 80)));
            } else if (repair != null) {
                repairs.add(repair);
            } else if (named && !id.equals(raw)) {
                repairs.add(Messages.get("import.repairedId", QuotedText.shown(raw, 80), id));
            }
            products.add(product(id, raw, values, repairs));
            if (!repairs.isEmpty()) {
                repaired.add(new RowProblem(row.line(), String.join("; ", repairs)));
            }
        }
    }

    private static String idOf(String raw) {
        return FolderReader.id(raw).replaceFirst("^\\.", "%2E");
    }

    private void reject(LooseCsv.Row row, String reason) {
        rejected.add(new RowProblem(row.line(), reason));
    }

    private Product product(String id, String raw, RowValues values, List<String> repairs) {
        Map<Attribute, String> attributes = values.attributes();
        attributes.replaceAll(
                (attribute, value) -> seen.computeIfAbsent(attribute == Attribute.YEAR ? year(value) : value, k -> k));
        List<String> named = values.pictures();
        @Nullable String picture = pictures.of(raw, named).orElse(null);
        pictures.keep(products.size(), raw, named, attributes, picture != null);
        return new Product(id, values.name(), attributes, picture, values.details(price(values, repairs)));
    }

    private static @Nullable Price price(RowValues values, List<String> repairs) {
        String written = values.value(ProductField.PRICE);
        if (written.isEmpty()) {
            return null;
        }
        Optional<Price> price = PriceCell.price(written, values.value(ProductField.CURRENCY));
        if (price.isEmpty()) {
            repairs.add(Messages.get("columns.noPrice", QuotedText.shown(written, 40)));
        }
        return price.orElse(null);
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
