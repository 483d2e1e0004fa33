package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Attributes that a table lists in one cell, such as {@code color=Orange,gender=Women} in Magento's column
 * {@code additional_attributes}, as columns of their own. A value in a column that the table has counts before them.
 */
final class ListedAttributes {
    private static final String COLUMN = "additionalattributes";
    /** Before the next attribute; other commas are part of a value. */
    private static final Pattern NEXT = Pattern.compile(",(?=\"?\\w{1,60}=)");

    private static final Pattern QUOTES = Pattern.compile("^\"|\"$");

    private final List<String> header;
    private final int width;
    /** The column of each attribute, by its name without signs. */
    private final Map<String, Integer> places = new HashMap<>();

    private ListedAttributes(CsvTable table) {
        this.header = new ArrayList<>(table.header());
        this.width = header.size();
        for (int i = 0; i < width; i++) {
            places.putIfAbsent(ProductField.word(header.get(i)), i);
        }
    }

    /** The same table with a column for each of these attributes; the table itself if it lists none. */
    static CsvTable spread(CsvTable table) {
        int column = table.header().stream().map(ProductField::word).toList().indexOf(COLUMN);
        return column < 0 ? table : new ListedAttributes(table).spread(table, column);
    }

    private CsvTable spread(CsvTable table, int column) {
        List<Map<Integer, String>> values =
                table.rows().stream().map(row -> values(row, column)).toList();
        List<LooseCsv.Row> rows = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            rows.add(with(table.rows().get(i), values.get(i)));
        }
        return new CsvTable(header, rows, table.separator(), table.notes());
    }

    /** What a row lists, by column. */
    private Map<Integer, String> values(LooseCsv.Row row, int column) {
        Map<Integer, String> values = new HashMap<>();
        if (column < row.fields().size()) {
            NEXT.splitAsStream(row.clean(row.fields().get(column))).forEach(pair -> {
                int cut = pair.indexOf('=');
                String name = cut < 0 ? "" : unquoted(pair.substring(0, cut)).toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    values.putIfAbsent(place(name), unquoted(pair.substring(cut + 1)));
                }
            });
        }
        return values;
    }

    /** With too few or too many fields for the header a row stays so. */
    private LooseCsv.Row with(LooseCsv.Row row, Map<Integer, String> values) {
        List<String> own = row.fields();
        if (own.size() < width) {
            return row;
        }
        List<String> fields = new ArrayList<>(own.subList(0, width));
        fields.addAll(Collections.nCopies(header.size() - width, ""));
        values.forEach((place, value) -> {
            if (place < fields.size() && row.clean(fields.get(place)).isEmpty()) {
                fields.set(place, value);
            }
        });
        fields.addAll(own.subList(width, own.size()));
        return new LooseCsv.Row(row.line(), fields, row.cut());
    }

    /** The column of an attribute; beyond the last one if there may be no more. */
    private int place(String name) {
        return places.computeIfAbsent(ProductField.word(name), word -> {
            if (header.size() < Limit.TABLE_COLUMNS.value()) {
                header.add(name);
                return header.size() - 1;
            }
            return Integer.MAX_VALUE;
        });
    }

    private static String unquoted(String text) {
        return QUOTES.matcher(text.strip()).replaceAll("");
    }
}
