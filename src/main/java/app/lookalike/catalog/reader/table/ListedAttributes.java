package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Attributes that a table lists in one cell, such as {@code color=Orange,gender=Women} in Magento's column
 * {@code additional_attributes}, as columns of their own.
 */
final class ListedAttributes {
    private static final String COLUMN = "additionalattributes";
    /** A value may have commas in it, too. */
    private static final Pattern NEXT = Pattern.compile(",(?=\"?\\w+=)");

    private static final Pattern QUOTES = Pattern.compile("^\"|\"$");

    private ListedAttributes() {}

    /** The same table with a column for each of these attributes that has none; the table itself if it lists none. */
    static CsvTable spread(CsvTable table) {
        List<String> words = table.header().stream().map(ProductField::word).toList();
        int column = words.indexOf(COLUMN);
        if (column < 0) {
            return table;
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Map<Integer, String>> added = new ArrayList<>(table.rows().size());
        List<String> taken = new ArrayList<>(words);
        for (LooseCsv.Row row : table.rows()) {
            Map<Integer, String> values = new LinkedHashMap<>();
            String list = column < row.fields().size() ? row.clean(row.fields().get(column)) : "";
            NEXT.splitAsStream(list).forEach(pair -> {
                int cut = pair.indexOf('=');
                String name = cut < 0 ? "" : unquoted(pair.substring(0, cut)).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && isNew(name, taken, places)) {
                    int place = places.computeIfAbsent(name, key -> places.size());
                    values.putIfAbsent(place, unquoted(pair.substring(cut + 1)));
                }
            });
            added.add(values);
        }
        List<String> header = new ArrayList<>(table.header());
        header.addAll(places.keySet());
        List<LooseCsv.Row> rows = new ArrayList<>(added.size());
        for (int i = 0; i < added.size(); i++) {
            rows.add(with(table.rows().get(i), added.get(i), words.size(), places.size()));
        }
        return new CsvTable(header, rows, table.separator(), table.notes());
    }

    private static boolean isNew(String name, List<String> taken, Map<String, Integer> places) {
        return places.containsKey(name)
                || (!taken.contains(ProductField.word(name))
                        && taken.size() + places.size() < Limit.TABLE_COLUMNS.value());
    }

    /** A row with more fields than the header has columns stays as it is; it is left out as such. */
    private static LooseCsv.Row with(LooseCsv.Row row, Map<Integer, String> values, int width, int more) {
        if (row.fields().size() > width) {
            return row;
        }
        List<String> fields = new ArrayList<>(row.fields());
        while (fields.size() < width + more) {
            fields.add("");
        }
        values.forEach((place, value) -> fields.set(width + place, value));
        return new LooseCsv.Row(row.line(), fields, row.cut());
    }

    private static String unquoted(String text) {
        return QUOTES.matcher(text.strip()).replaceAll("");
    }
}
