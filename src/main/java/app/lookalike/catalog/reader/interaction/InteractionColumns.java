package app.lookalike.catalog.reader.interaction;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.QuotedText;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a table of interactions holds which field, as specified by the user; fields that are not specified are
 * guessed from the names of the columns.
 *
 * @param columns name of the column by field; empty where the table has none for it, no entry where it may be guessed
 */
public record InteractionColumns(Map<InteractionField, String> columns) {
    /** Everything is guessed. */
    public static final InteractionColumns GUESSED = new InteractionColumns(Map.of());

    /** Copies the map. */
    public InteractionColumns {
        EnumMap<InteractionField, String> copy = new EnumMap<>(InteractionField.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
    }

    /** The same with one field specified; an empty column means that the table has none. */
    public InteractionColumns with(InteractionField field, String column) {
        EnumMap<InteractionField, String> said = new EnumMap<>(InteractionField.class);
        said.putAll(columns);
        said.put(field, column);
        return new InteractionColumns(said);
    }

    /**
     * Where the fields are in rows of a table with these columns; each column is used once. A field that the table does
     * not have has no entry.
     *
     * @param file to name in the message
     * @throws LookalikeException if a column named by the user does not exist, or there is none of users or of products
     */
    public Map<InteractionField, Integer> placesIn(List<String> header, String file) {
        EnumMap<InteractionField, Integer> places = new EnumMap<>(InteractionField.class);
        columns.forEach((field, column) -> {
            if (!column.isEmpty()) {
                places.put(field, named(column, header, file));
            }
        });
        Set<Integer> used = new HashSet<>(places.values());
        for (InteractionField field : InteractionField.values()) {
            if (!columns.containsKey(field)) {
                Stream.iterate(0, at -> at < header.size(), at -> at + 1)
                        .filter(at -> !used.contains(at))
                        .filter(at -> field.rankOf(header.get(at)).isPresent())
                        .min(Comparator.comparing(
                                at -> field.rankOf(header.get(at)).orElseThrow()))
                        .ifPresent(at -> {
                            places.put(field, at);
                            used.add(at);
                        });
            }
        }
        String names = QuotedText.shown(String.join(", ", header), 400);
        if (!places.containsKey(InteractionField.USER)) {
            throw new LookalikeException(Messages.get("interactions.noUserColumn", file, names));
        }
        if (!places.containsKey(InteractionField.PRODUCT)) {
            throw new LookalikeException(Messages.get("interactions.noProductColumn", file, names));
        }
        return places;
    }

    /** What was taken for what, as a sentence. */
    public static String note(Map<InteractionField, Integer> places, List<String> header) {
        return Messages.get(
                "import.columnsTaken",
                places.entrySet().stream()
                        .map(place -> place.getKey().key() + " = " + QuotedText.shown(header.get(place.getValue()), 40))
                        .collect(Collectors.joining(", ")));
    }

    private static int named(String column, List<String> header, String file) {
        int exact = header.indexOf(column);
        return exact >= 0
                ? exact
                : Stream.iterate(0, at -> at < header.size(), at -> at + 1)
                        .filter(at -> header.get(at).equalsIgnoreCase(column))
                        .findFirst()
                        .orElseThrow(() -> new LookalikeException(Messages.get(
                                "import.noColumn",
                                QuotedText.shown(column, 80),
                                file,
                                QuotedText.shown(String.join(", ", header), 400))));
    }
}
