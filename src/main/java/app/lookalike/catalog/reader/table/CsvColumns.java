package app.lookalike.catalog.reader.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the fields of a product in the rows of a table, also in rows with more fields than the header. Of a name with
 * separators and no quotes more fields are left over; all of them belong to the name where it is the last column, or
 * where it is known that no other text has separators. Then so do unnamed columns right after the name: tools that split
 * such rows made them.
 */
final class CsvColumns {
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null");
    private static final int LONGEST_MISSING = 4;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** What {@link CsvTable} and pandas call columns without a name. */
    private static final Pattern UNNAMED = Pattern.compile("(?i)(column|unnamed:) ?\\d+(_level_\\d+)?");

    private final Map<ProductField, Integer> columns = new EnumMap<>(ProductField.class);
    private final boolean known;
    private final int width;
    private final String separator;
    private final int last;
    private final int name;
    private final int afterName;
    private final boolean surplusIsName;

    /**
     * Finds the columns in the header.
     *
     * @param mapping has an entry for every field
     * @param known whether the columns are known for sure, and with them that only names have separators
     */
    CsvColumns(CsvTable table, ColumnMapping mapping, boolean known) {
        List<String> header = table.header();
        for (ProductField field : ProductField.values()) {
            mapping.column(field).ifPresent(column -> columns.put(field, header.indexOf(column)));
        }
        this.known = known;
        this.width = header.size();
        this.separator = String.valueOf(table.separator());
        this.last = columns.entrySet().stream()
                .filter(column -> !ProductField.DETAILS.contains(column.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(-1);
        this.name = columns.getOrDefault(ProductField.NAME, -1);
        this.surplusIsName = known || name == width - 1;
        int after = name + 1;
        while (known && after < width && UNNAMED.matcher(header.get(after)).matches()) {
            after++;
        }
        this.afterName = after;
    }

    /** Whether the columns are known for sure. */
    boolean known() {
        return known;
    }

    /** How many columns the header has. */
    int width() {
        return width;
    }

    /** Whether the table has a column of that. */
    boolean has(ProductField field) {
        return columns.containsKey(field);
    }

    /** Whether a row ends before the last column that is used. */
    boolean isTooShort(LooseCsv.Row row) {
        return row.fields().size() <= last;
    }

    /** Whether a row has too many fields and it is unclear which ones are extra. */
    boolean isTooLong(LooseCsv.Row row) {
        return !surplusIsName && count(row) > width;
    }

    /** How many fields a row has, without empty ones after the last column. */
    int count(LooseCsv.Row row) {
        return withoutEmpty(row, width, row.fields().size());
    }

    /** How many fields the name of a row was put together from: 1 where nothing was wrong. */
    int nameParts(LooseCsv.Row row) {
        return Math.max(1, nameEnd(row) - name);
    }

    /** The value of a field in a row, in one line; empty where it is missing. */
    String value(LooseCsv.Row row, ProductField field) {
        return value(text(row, field));
    }

    /** The value of any column in a row, in one line; empty where it is missing. */
    String value(LooseCsv.Row row, int column) {
        return value(cell(row, column));
    }

    private static String value(String text) {
        String line = LINE_BREAK.matcher(text).find() ? inOneLine(text) : text;
        return line.length() <= LONGEST_MISSING && MISSING.contains(line.toLowerCase(Locale.ROOT)) ? "" : line;
    }

    private String text(LooseCsv.Row row, ProductField field) {
        List<String> fields = row.fields();
        if (field == ProductField.NAME && nameParts(row) > 1) {
            List<String> parts = fields.subList(name, nameEnd(row));
            return known
                    ? row.clean(String.join(separator, parts))
                    : parts.stream().map(row::clean).collect(Collectors.joining(separator));
        }
        return cell(row, columns.getOrDefault(field, fields.size()));
    }

    private String cell(LooseCsv.Row row, int column) {
        List<String> fields = row.fields();
        int at = column > name ? column + surplus(row) : column;
        return at < fields.size() ? row.clean(fields.get(at)) : "";
    }

    private int surplus(LooseCsv.Row row) {
        return surplusIsName ? Math.max(0, row.fields().size() - width) : 0;
    }

    private int nameEnd(LooseCsv.Row row) {
        int end = Math.min(row.fields().size(), afterName + surplus(row));
        return name < 0 ? 0 : withoutEmpty(row, name + 1, end);
    }

    private static int withoutEmpty(LooseCsv.Row row, int from, int end) {
        int kept = end;
        while (kept > from && row.clean(row.fields().get(kept - 1)).isEmpty()) {
            kept--;
        }
        return kept;
    }

    /** Line by line: an expression with a line break between spaces takes time by the square of their number. */
    private static String inOneLine(String text) {
        return LINE_BREAK
                .splitAsStream(text)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
