package app.lookalike.engine.index.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of the rows of a matrix, while rows are added; some have none, since the record of it was damaged. */
final class RowTable {
    private final List<@Nullable RowLine> lineOfRow = new ArrayList<>();
    private final Map<String, Long> hashOfId = new HashMap<>();
    private int lines;

    RowTable(StoredRows stored) {
        stored.lines().forEach(this::add);
    }

    void add(RowLine line) {
        lines++;
        while (lineOfRow.size() <= line.row()) {
            lineOfRow.add(null);
        }
        lineOfRow.set(line.row(), line);
        hashOfId.put(line.id(), line.hash());
    }

    /** The number of rows, including those without an id. */
    int rows() {
        return lineOfRow.size();
    }

    /** How many lines the journal has. */
    int lines() {
        return lines;
    }

    /** How many ids. */
    int size() {
        return hashOfId.size();
    }

    boolean holds(String id, long shortHash) {
        Long hash = hashOfId.get(id);
        return hash != null && hash == shortHash;
    }

    /** That id's row is no longer used. */
    void forget(String id) {
        hashOfId.remove(id);
        lineOfRow.replaceAll(line -> line != null && line.id().equals(id) ? null : line);
    }

    /** All of it now, to search in. */
    EmbeddingSnapshot snapshot(VectorMatrix matrix, List<String> lost) {
        return new EmbeddingSnapshot(matrix, lineOfRow, lost);
    }
}
