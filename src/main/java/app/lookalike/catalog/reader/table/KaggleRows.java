package app.lookalike.catalog.reader.table;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.files.QuotedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the rows of a {@code styles.csv} into products, one by one; a bad row is kept as a problem. */
final class KaggleRows {
    /** What would leave the folder, or the line, when an id becomes part of a path or is printed. */
    private static final Pattern NOT_IN_IDS = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]|^\\.+");

    private static final Pattern YEAR_OF_PANDAS = Pattern.compile("(\\d{4})\\.0*");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int LONGEST_ID = 200;

    private final KaggleColumns columns;
    private final Map<String, String> pictures;
    private final List<Product> products = new ArrayList<>();
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final List<RowProblem> repaired = new ArrayList<>();
    private final List<RowProblem> rejected = new ArrayList<>();
    /** Equal values are stored once: 44,000 rows have some 250 different ones. */
    private final Map<String, String> seen = new HashMap<>();

    private int decimalYears;

    /**
     * Starts with no product.
     *
     * @param pictures location by id
     */
    KaggleRows(KaggleColumns columns, Map<String, String> pictures) {
        this.columns = columns;
        this.pictures = pictures;
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

    /** Years that were written as decimal numbers, such as 2011.0. */
    int decimalYears() {
        return decimalYears;
    }

    private void add(LooseCsv.Row row) {
        int fields = row.fields().size();
        if (fields < columns.needed()) {
            reject(row, "only " + fields + " of " + columns.needed() + " fields");
            return;
        }
        KaggleColumns.Cells cells = columns.cells(row);
        String id = cells.id();
        if (isMissing(id)) {
            reject(row, "no id");
        } else if (id.length() > LONGEST_ID || NOT_IN_IDS.matcher(id).find()) {
            reject(
                    row,
                    "the id \"" + QuotedText.shown(id, 40)
                            + "\" has characters that an id cannot have, such as a slash");
        } else if (lineOfId.containsKey(id)) {
            reject(row, "the id " + id + " is already used in line " + lineOfId.get(id));
        } else {
            lineOfId.put(id, row.line());
            products.add(product(id, cells));
            if (cells.nameParts() > 1) {
                String why = "the name has commas and no quotes: put together from " + cells.nameParts() + " fields";
                repaired.add(new RowProblem(row.line(), why));
            }
        }
    }

    private void reject(LooseCsv.Row row, String reason) {
        rejected.add(new RowProblem(row.line(), reason));
    }

    private Product product(String id, KaggleColumns.Cells cells) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        cells.attributes().forEach((attribute, value) -> {
            if (!isMissing(value)) {
                String kept = attribute == Attribute.YEAR ? year(value) : value;
                attributes.put(attribute, seen.computeIfAbsent(kept, k -> k));
            }
        });
        String name =
                isMissing(cells.name()) ? "" : LINE_BREAK.matcher(cells.name()).replaceAll(" ");
        return new Product(id, name, attributes, pictures.get(id));
    }

    private String year(String value) {
        var matcher = YEAR_OF_PANDAS.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        decimalYears++;
        return matcher.group(1);
    }

    private static boolean isMissing(String value) {
        return value.isEmpty() || value.equals("NA");
    }
}
