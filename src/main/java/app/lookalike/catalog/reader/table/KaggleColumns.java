package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.reader.files.QuotedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the columns of a {@code styles.csv} are, in whatever order, and how to find them in a row that has too many
 * fields: only names have unquoted commas in them, so all surplus belongs to the name. So do unnamed columns right
 * after it; tools that split such rows made them.
 */
final class KaggleColumns {
    private static final String ID = "id";
    private static final String NAME = "productDisplayName";

    private final int width;
    private final int needed;
    private final int id;
    private final int name;
    private final int spill;
    private final Map<Attribute, Integer> attributes;

    private KaggleColumns(List<String> header, int id, int name, Map<Attribute, Integer> attributes) {
        this.width = header.size();
        this.id = id;
        this.name = name;
        this.attributes = attributes;
        this.needed = 1 + Math.max(Math.max(id, name), Collections.max(attributes.values()));
        int after = name + 1;
        while (after < width && isUnnamed(header.get(after))) {
            after++;
        }
        this.spill = after - name - 1;
    }

    /**
     * One row, cut as its columns say.
     *
     * @param name without surrounding space
     * @param nameParts fields that the name was put together from, 1 where nothing was wrong
     */
    record Cells(String id, String name, Map<Attribute, String> attributes, int nameParts) {}

    /**
     * The columns that a header names.
     *
     * @param file to name in the message
     * @throws LookalikeException if one of the ten is missing
     */
    static KaggleColumns of(List<String> headerFields, String file) {
        List<String> header = headerFields.stream()
                .map(field -> LooseCsv.unquoted(field).strip())
                .toList();
        Optional<Integer> id = indexOf(header, ID);
        Optional<Integer> name = indexOf(header, NAME);
        Map<Attribute, Integer> attributes = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            indexOf(header, attribute.key()).ifPresent(index -> attributes.put(attribute, index));
        }
        if (id.isEmpty() || name.isEmpty() || attributes.size() < Attribute.values().length) {
            throw wrongHeader(header, file);
        }
        return new KaggleColumns(header, id.get(), name.get(), attributes);
    }

    /** Whether a header names all ten columns. */
    static boolean fit(List<String> header) {
        return indexOf(header, ID).isPresent()
                && indexOf(header, NAME).isPresent()
                && Stream.of(Attribute.values())
                        .allMatch(attribute -> indexOf(header, attribute.key()).isPresent());
    }

    /** The fewest fields that a row can have. */
    int needed() {
        return needed;
    }

    /** The fields that a row should have. */
    int width() {
        return width;
    }

    /**
     * Finds the cells of a row.
     *
     * @param row with at least {@link #needed()} fields
     */
    Cells cells(LooseCsv.Row row) {
        List<String> fields = row.fields();
        int surplus = Math.max(0, fields.size() - width);
        int nameEnd = Math.min(fields.size(), name + 1 + spill + surplus);
        while (nameEnd > name + 1 && fields.get(nameEnd - 1).isBlank()) {
            nameEnd--;
        }
        List<String> parts = fields.subList(name, nameEnd);
        Map<Attribute, String> values = new EnumMap<>(Attribute.class);
        attributes.forEach((attribute, index) -> values.put(attribute, cell(row, index, surplus)));
        return new Cells(cell(row, id, surplus), clean(row, String.join(",", parts)), values, parts.size());
    }

    private String cell(LooseCsv.Row row, int index, int surplus) {
        return clean(row, row.fields().get(index > name ? index + surplus : index));
    }

    private static String clean(LooseCsv.Row row, String field) {
        return (row.cut() ? LooseCsv.unquoted(field) : field).strip();
    }

    private static Optional<Integer> indexOf(List<String> header, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnnamed(String column) {
        return column.isEmpty() || column.matches("(?i)unnamed: ?\\d+(_level_\\d+)?");
    }

    private static LookalikeException wrongHeader(List<String> header, String file) {
        List<String> all = new ArrayList<>(
                Stream.concat(Stream.of(ID), Stream.of(Attribute.values()).map(Attribute::key))
                        .toList());
        all.add(NAME);
        String missing =
                all.stream().filter(column -> indexOf(header, column).isEmpty()).collect(Collectors.joining(", "));
        return new LookalikeException(file
                + " is not a table in Kaggle's layout. Its first line should name the columns "
                + String.join(",", all) + " but is: " + QuotedText.shown(String.join(",", header), 200) + " (missing: "
                + missing + ").");
    }
}
