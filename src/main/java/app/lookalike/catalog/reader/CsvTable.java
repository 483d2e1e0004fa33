package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of separated values whose writer nobody knows: a spreadsheet of any country, a shop system, a script.
 *
 * @param header names of the columns, each one different and none empty
 * @param rows without the header
 * @param separator between the fields
 * @param notes what is worth knowing of how it was read, one sentence each
 */
record CsvTable(List<String> header, List<LooseCsv.Row> rows, char separator, List<String> notes) {
    private static final String SEPARATORS = ",;\t|";

    /**
     * Cuts a file into rows. The separator is the one of {@code , ; tab |} that the header has most of, unless the first
     * line says it ({@code sep=;}, as spreadsheets do).
     *
     * @param file to name in the message
     * @throws LookalikeException if there is nothing in it
     */
    static CsvTable parse(byte[] bytes, String file) {
        TextFile decoded = TextFile.decode(bytes);
        String text = decoded.text();
        Optional<Character> said = said(text);
        if (said.isPresent()) {
            text = text.replaceFirst("\\A[^\\r\\n]*", ""); // a blank line, so that the others keep their numbers
        }
        char separator = said.orElse(guess(text));
        List<LooseCsv.Row> rows = LooseCsv.rows(text, separator);
        if (rows.isEmpty()) {
            throw new LookalikeException(file + " is empty. Save or copy it again.");
        }
        List<String> notes = new ArrayList<>();
        decoded.note().ifPresent(notes::add);
        if (separator != ',') {
            notes.add("The columns are separated by " + nameOf(separator) + ".");
        }
        List<String> header = names(cells(rows.get(0)));
        return new CsvTable(header, List.copyOf(rows.subList(1, rows.size())), separator, notes);
    }

    /** The fields of a row as their writer meant them, without space around. */
    static List<String> cells(LooseCsv.Row row) {
        return row.fields().stream()
                .map(field -> (row.cut() ? LooseCsv.unquoted(field) : field).strip())
                .toList();
    }

    private static Optional<Character> said(String text) {
        String first = text.lines().findFirst().orElse("").strip();
        boolean says = first.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?");
        return says ? Optional.of(first.charAt(first.indexOf('=') + 1)) : Optional.empty();
    }

    private static char guess(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = header.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            if (count(bare, candidate) > count(bare, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    /** A column without a name, or with one that is taken, gets one that can be chosen. */
    private static List<String> names(List<String> cells) {
        String[] names = new String[cells.size()];
        for (int i = 0; i < names.length; i++) {
            String name = cells.get(i).replaceAll("\\s+", " ");
            String base = name.isEmpty() ? "Column " + (i + 1) : name;
            String unique = base;
            for (int n = 2; Arrays.asList(names).subList(0, i).contains(unique); n++) {
                unique = base + " (" + n + ")";
            }
            names[i] = unique;
        }
        return List.of(names);
    }

    private static String nameOf(char separator) {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "vertical bars";
            default -> "\"" + separator + "\"";
        };
    }
}
