package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.TextFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of separated values from an unknown program: a spreadsheet of any country, a shop system, a script.
 *
 * @param header names of the columns, each one different and none empty
 * @param rows without the header
 * @param separator between the fields
 * @param notes what is worth knowing about how it was read, one sentence each
 */
public record CsvTable(List<String> header, List<LooseCsv.Row> rows, char separator, List<String> notes) {
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?\\h*(?=\\R|\\z)");
    /** Neither a letter nor a digit, and not what fields are quoted by. */
    private static final Pattern SEPARATOR = Pattern.compile("[\\x{0}-\\x{FFFF}&&[^\\p{L}\\p{N}\\p{Cs}\"]]");

    /**
     * Cuts a file into rows. The separator is the one of {@code , ; tab |} that the header has most of, unless the
     * first line specifies it ({@code sep=;}, as spreadsheets do).
     *
     * @param file to name in the message
     * @throws LookalikeException if there is nothing in it
     */
    public static CsvTable parse(byte[] bytes, String file) {
        TextFile decoded = TextFile.decode(bytes);
        String text = decoded.text();
        List<String> notes = new ArrayList<>();
        decoded.note().ifPresent(notes::add);
        char separator;
        Matcher said = SAID.matcher(text);
        if (said.lookingAt()) {
            text = text.substring(said.end()); // a blank line, so that the others keep their numbers
            String named = said.group(1);
            separator = SEPARATOR.matcher(named).matches() ? named.charAt(0) : guess(text);
            if (separator != named.charAt(0)) {
                notes.add(Messages.get("import.badSeparator"));
            }
        } else {
            separator = guess(text);
        }
        TitleRows titles = TitleRows.above(text, separator);
        if (titles.lines() > 0) {
            separator = titles.separator();
            text = titles.withoutThem(text);
            notes.add(Messages.get("import.titleRows", titles.lines()));
        }
        List<LooseCsv.Row> rows = LooseCsv.rows(text, separator);
        if (rows.isEmpty()) {
            throw new LookalikeException(Messages.get("import.emptyTable", file));
        }
        if (separator != ',') {
            notes.add(Messages.get("import.separated", nameOf(separator)));
        }
        if (rows.get(0).fields().size() > Limit.TABLE_COLUMNS.value()) {
            throw new LookalikeException(Messages.get(
                    "import.tooManyColumns", file, Limit.TABLE_COLUMNS.value(), Limit.TABLE_COLUMNS.property()));
        }
        List<String> header = names(rows.get(0).cells());
        return new CsvTable(header, List.copyOf(rows.subList(1, rows.size())), separator, notes);
    }

    private static char guess(String text) {
        return guessOf(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    }

    /** The separator that a header has most of. */
    static char guessOf(String header) {
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
        Set<String> taken = new LinkedHashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (String cell : cells) {
            String name = cell.replaceAll("\\s+", " ");
            String base = name.isEmpty() ? "Column " + (taken.size() + 1) : name;
            int number = numbers.getOrDefault(base, 1);
            for (String unique = base; !taken.add(unique); unique = base + " (" + number + ")") {
                number++;
            }
            numbers.put(base, number);
        }
        return List.copyOf(taken);
    }

    /** A separator as people call it, such as "semicolons". */
    static String nameOf(char separator) {
        return switch (separator) {
            case ',' -> Messages.get("import.separator.commas");
            case ';' -> Messages.get("import.separator.semicolons");
            case '\t' -> Messages.get("import.separator.tabs");
            case '|' -> Messages.get("import.separator.bars");
            default -> "\"" + separator + "\"";
        };
    }
}
