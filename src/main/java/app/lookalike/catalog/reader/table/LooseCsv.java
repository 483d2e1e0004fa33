package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Splits a text into rows when it is unknown whether its writer quoted fields. Kaggle's {@code styles.csv} has names
 * such as {@code 3.5" Shorts} with a literal quote and names with commas and no quotes; the same file saved again by a
 * spreadsheet or by pandas has them quoted (RFC 4180).
 *
 * <p>A line without a quote is cut at its separators. A line with one is read by the rules of RFC 4180 if that gives no
 * more fields than the header has; failing that, it too is cut at its separators and the quotes stay. A quoted field may
 * run over the end of a line, but never swallows a line that is a whole row by itself.
 */
final class LooseCsv {
    /** A quoted field that runs over more lines than this is a lost quote. */
    private static final int MAX_LINES = 200;

    /** A row with more, with or without quotes, would be of no use. */
    private static final int MOST_SEPARATORS = 1_000_000;

    private final List<String> lines;
    private final char separator;
    private final String pattern;
    private final CSVFormat rules;
    private int next;

    private LooseCsv(List<String> lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.pattern = Pattern.quote(String.valueOf(separator));
        this.rules = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    /**
     * One row.
     *
     * @param line the physical line on which it starts, from 1
     * @param fields as many as there are
     * @param cut whether the line was cut at its separators, so that a field may still be in quotes
     */
    record Row(long line, List<String> fields, boolean cut) {
        /** A field, or some joined to one, as its writer meant it and without space around. */
        String clean(String field) {
            return (cut ? unquoted(field) : field).strip();
        }

        /** All fields as their writer meant them. */
        List<String> cells() {
            return fields.stream().map(this::clean).toList();
        }
    }

    /** All rows of a table, the header first; blank lines are no rows. */
    static List<Row> rows(String text, char separator) {
        return StrictCsv.rows(text, separator).orElseGet(() -> looseRows(text, separator));
    }

    private static List<Row> looseRows(String text, char separator) {
        LooseCsv csv = new LooseCsv(text.lines().toList(), separator);
        List<Row> rows = new ArrayList<>();
        int width = Integer.MAX_VALUE;
        while (csv.next < csv.lines.size()) {
            if (csv.lines.get(csv.next).isBlank()) {
                csv.next++;
                continue;
            }
            rows.add(csv.nextRow(width));
            width = rows.get(0).fields().size();
        }
        return rows;
    }

    /** A field as its writer meant it, if it is quoted by the rules; else as it is. */
    private static String unquoted(String field) {
        String text = field.strip();
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return field;
        }
        String inner = text.substring(1, text.length() - 1);
        return inner.replace("\"\"", "").contains("\"") ? field : inner.replace("\"\"", "\"");
    }

    private Row nextRow(int width) {
        String line = lines.get(next++);
        int number = next;
        if (line.indexOf('"') < 0) {
            return new Row(number, cut(line), true);
        }
        StringBuilder text = new StringBuilder(line);
        int end = next;
        boolean open = endsInQuotes(line, false);
        boolean whole = fieldsOf(line) >= width;
        while (open && end < lines.size() && end < next + MAX_LINES) {
            String following = lines.get(end++);
            if (whole && fieldsOf(following) >= width) {
                break;
            }
            text.append('\n').append(following);
            open = endsInQuotes(following, true);
        }
        Optional<List<String>> fields = open ? Optional.empty() : byTheRules(text.toString(), width);
        boolean swallowed = end > next && !whole && fields.map(List::size).orElse(0) != width;
        if (fields.isEmpty() || swallowed) {
            return new Row(number, cut(line), true);
        }
        next = end;
        return new Row(number, fields.get(), false);
    }

    /** Whether a quoted field goes on in the next line; reads each line once, however many it goes on over. */
    private boolean endsInQuotes(String line, boolean open) {
        boolean quoted = open;
        boolean atStart = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                quoted = doubled;
                i += doubled ? 1 : 0;
            } else if (!quoted && atStart && c == '"') {
                quoted = true;
            }
            atStart = !quoted && c == separator;
        }
        return quoted;
    }

    private long fieldsOf(String text) {
        return text.chars().filter(c -> c == separator).count() + 1;
    }

    /** Of more fields than a table may have only so many are cut off that it shows. */
    private List<String> cut(String line) {
        int most = (int) Limit.TABLE_COLUMNS.value() + 2;
        return Arrays.asList(line.split(pattern, fieldsOf(line) < most ? -1 : most));
    }

    private Optional<List<String>> byTheRules(String text, int width) {
        if (fieldsOf(text) > MOST_SEPARATORS) {
            return Optional.empty();
        }
        try (CSVParser parser = CSVParser.parse(text, rules)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 && records.get(0).size() <= width
                    ? Optional.of(records.get(0).toList())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
