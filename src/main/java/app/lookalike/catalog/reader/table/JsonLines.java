package app.lookalike.catalog.reader.table;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.TextFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a table with one JSON object a line ({@code metadata.jsonl}); the columns are the names in all of them. */
final class JsonLines {
    private JsonLines() {}

    /**
     * A file as a table.
     *
     * @param file to name in messages
     * @throws LookalikeException if there is no object in it
     */
    static CsvTable parse(byte[] bytes, String file) {
        TextFile decoded = TextFile.decode(bytes);
        List<String> notes = new ArrayList<>();
        decoded.note().ifPresent(notes::add);
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<Long, List<String>> rows = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        long line = 0;
        for (Iterator<String> lines = decoded.text().lines().iterator(); lines.hasNext(); ) {
            String text = lines.next();
            line++;
            if (!text.isBlank()) {
                try {
                    rows.put(line, cells(Json.tree(text, file), columns));
                } catch (InvalidJsonException e) {
                    rows.put(line, new ArrayList<>()); // a row that lacks everything, and is rejected as such
                    wrong.add(String.valueOf(line));
                }
            }
            if (columns.size() > Limit.TABLE_COLUMNS.value()) {
                throw new LookalikeException(Messages.get(
                        "import.tooManyColumns", file, Limit.TABLE_COLUMNS.value(), Limit.TABLE_COLUMNS.property()));
            }
        }
        if (columns.isEmpty()) {
            throw new LookalikeException(Messages.get("import.noJsonLines", file));
        }
        if (!wrong.isEmpty()) {
            notes.add(Messages.get("import.wrongJsonLines", wrong.size(), wrong.get(0)));
        }
        List<LooseCsv.Row> all = new ArrayList<>(rows.size());
        rows.forEach((number, cells) -> all.add(new LooseCsv.Row(number, filled(cells, columns.size()), false)));
        return new CsvTable(List.copyOf(columns.keySet()), all, ',', notes);
    }

    private static List<String> cells(JsonNode object, Map<String, Integer> columns) {
        List<String> cells = new ArrayList<>();
        object.properties().forEach(property -> {
            String name = property.getKey().isBlank() ? "Column" : property.getKey();
            int column = columns.computeIfAbsent(name, key -> columns.size());
            while (cells.size() <= column) {
                cells.add("");
            }
            JsonNode value = property.getValue();
            cells.set(column, value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString());
        });
        return cells;
    }

    /** A line may lack what a later one has. */
    private static List<String> filled(List<String> cells, int columns) {
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }
}
