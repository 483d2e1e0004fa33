package app.lookalike.catalog.workspace.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text columns of one row after the other, taken out of one text that {@link #sql} makes of them. */
public final class PackedRow {
    /** Before each text (unit separator). */
    private static final char TEXT = '\u001f';

    /** In the place of a text that is missing (record separator). */
    private static final char NOTHING = '\u001e';

    private final @Nullable String[] values;
    private final Map<String, String> seen = new HashMap<>();

    /** @param columns how many */
    public PackedRow(int columns) {
        values = new String[columns];
    }

    /** What to select, so that {@link #unpack} finds these columns. */
    public static String sql(Stream<String> columns) {
        return columns.map(column -> String.format(
                        Locale.ROOT, "coalesce(char(%d) || %s, char(%d))", (int) TEXT, column, (int) NOTHING))
                .collect(Collectors.joining(" || "));
    }

    /** Takes the next row; returns false where the column boundaries are ambiguous because of the values themselves. */
    public boolean unpack(String packed) {
        int column = 0;
        int start = 0;
        while (start < packed.length() && column < values.length) {
            int end = start + 1;
            while (end < packed.length() && packed.charAt(end) != TEXT && packed.charAt(end) != NOTHING) {
                end++;
            }
            boolean missing = packed.charAt(start) == NOTHING;
            if (missing && end > start + 1) {
                return false;
            }
            values[column++] = missing ? null : packed.substring(start + 1, end);
            start = end;
        }
        return start == packed.length() && column == values.length;
    }

    /** Takes the next row column by column, from that one on. */
    public void read(ResultSet rows, int first) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getString(first + i);
        }
    }

    /** How many columns there are. */
    public int columns() {
        return values.length;
    }

    /** The text in a column. */
    @Nullable
    public String get(int column) {
        return values[column];
    }

    /** The text in a column that is never empty of one. */
    public String required(int column) {
        return Objects.requireNonNull(values[column]);
    }

    /** The text in a column where many rows have the same; they share one. */
    @Nullable
    public String shared(int column) {
        String value = values[column];
        if (value == null) {
            return null;
        }
        String earlier = seen.putIfAbsent(value, value);
        return earlier == null ? value : earlier;
    }
}
