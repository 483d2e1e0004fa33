package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a whole text by the rules of RFC 4180, or by the same rules with {@code \"} for a quote in quotes. That counts
 * only if every row then has as many fields as the header, and only if it cannot be that every line is a row by itself
 * with quotes that mean nothing, as in Kaggle's table.
 */
final class StrictCsv {
    private StrictCsv() {}

    /** All rows, the header first; empty where the text is not written by these rules. */
    static Optional<List<LooseCsv.Row>> rows(String text, char separator) {
        if (text.indexOf('"') < 0) {
            return Optional.empty(); // lines and separators are all there is
        }
        CSVFormat rules = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        Optional<List<LooseCsv.Row>> rows = rows(text, rules);
        if (rows.isEmpty() && text.contains("\\\"")) {
            rows = rows(text, rules.builder().setEscape('\\').get());
        }
        return rows.filter(all -> all.size() == lines(text) || !everyLineIsWhole(text, separator, all));
    }

    private static Optional<List<LooseCsv.Row>> rows(String text, CSVFormat rules) {
        List<LooseCsv.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, rules)) {
            long line = 1;
            for (CSVRecord record : parser) {
                if (!isBlank(record)) {
                    rows.add(new LooseCsv.Row(line, record.toList(), false));
                    if (record.size() != width(rows) || record.size() > Limit.TABLE_COLUMNS.value()) {
                        return Optional.empty();
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
        return rows.isEmpty() || width(rows) < 2 ? Optional.empty() : Optional.of(rows);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private static int width(List<LooseCsv.Row> rows) {
        return rows.get(0).fields().size();
    }

    private static long lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }

    private static boolean everyLineIsWhole(String text, char separator, List<LooseCsv.Row> rows) {
        int separators = width(rows) - 1;
        return text.lines()
                .filter(line -> !line.isBlank())
                .allMatch(line -> line.chars().filter(c -> c == separator).count() >= separators);
    }
}
