package app.lookalike.catalog.reader.table;

import java.util.List;

/**
 * The beginning of a table, to choose its columns by.
 *
 * @param file what to call the table
 * @param header names of the columns
 * @param rows the first {@value #ROWS} rows at most, as many fields as they have
 * @param proposed which column seems to hold which field; has an entry for every field
 * @param notes what is worth knowing about how it was read, one sentence each
 */
public record TablePreview(
        String file, List<String> header, List<List<String>> rows, ColumnMapping proposed, List<String> notes) {
    /** So many rows are shown. */
    public static final int ROWS = 50;

    /** Copies the lists, so that the preview never changes. */
    public TablePreview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
