package app.lookalike.catalog.reader.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines above the header of a table that are a title, a date, or the like: with a text in one cell at most.
 *
 * @param lines how many there are, blank ones included
 * @param separator between the fields of the header below them
 */
record TitleRows(int lines, char separator) {
    /** So far down a header is looked for. */
    private static final int FARTHEST = 10;

    /**
     * The lines above the first one that names an id or a picture among others.
     *
     * @param separator between the fields of the first line
     */
    static TitleRows above(String text, char separator) {
        List<String> first = text.lines().limit(FARTHEST).toList();
        for (int line = 0; line < first.size(); line++) {
            char here = line == 0 ? separator : CsvTable.guessOf(first.get(line));
            if (isHeader(first.get(line), here)) {
                boolean titles = first.subList(0, line).stream().anyMatch(above -> !above.isBlank());
                return new TitleRows(titles ? line : 0, here);
            }
            if (cells(first.get(line), here).count() > 1) {
                break;
            }
        }
        return new TitleRows(0, separator);
    }

    private static Stream<String> cells(String line, char separator) {
        return Stream.of(line.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(cell -> cell.replace("\"", "").strip())
                .filter(cell -> !cell.isEmpty());
    }

    private static boolean isHeader(String line, char separator) {
        List<String> cells = cells(line, separator).limit(200).toList();
        return cells.size() > 1
                && cells.stream()
                        .anyMatch(cell -> ProductField.ID.rankOf(cell).isPresent()
                                || ProductField.PICTURE.rankOf(cell).isPresent());
    }

    /** The text with these lines blank, so that the others keep their numbers. */
    String withoutThem(String text) {
        int at = 0;
        for (int line = 0; line < lines; line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return "\n".repeat(lines) + text.substring(at);
    }
}
