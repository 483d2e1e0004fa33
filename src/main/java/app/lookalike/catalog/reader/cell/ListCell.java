package app.lookalike.catalog.reader.cell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads cells with several short values, such as sizes: between commas, semicolons or bars, or as an array in JSON. */
public final class ListCell {
    /** A comma between two digits may be a decimal one: {@code 9,5}. */
    private static final Pattern SEPARATOR = Pattern.compile("[|;]|,(?=\\s)|,(?!\\d)|(?<!\\d),");

    private static final Pattern SIGNS = Pattern.compile("^['\"\\s]+|['\"\\s]+$");

    private ListCell() {}

    /** The values in a cell, in their order; none if it is empty. */
    public static List<String> values(String cell) {
        String text = cell.strip();
        boolean array = text.startsWith("[") && text.endsWith("]");
        Stream<String> parts =
                array ? Stream.of(text.substring(1, text.length() - 1).split(",", -1)) : SEPARATOR.splitAsStream(text);
        return parts.map(part -> SIGNS.matcher(part).replaceAll(""))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
