package app.lookalike.service.views;

import app.lookalike.engine.index.store.EmbeddingRow;
import java.util.List;

/** Vectors of one kind while they are written; close it, so that others may write. */
public interface VectorWriting extends AutoCloseable {
    /** Whether the vector of that very picture is stored. */
    boolean holds(String id, String contentHash);

    /**
     * Stores these rows, in place of older ones with the same ids.
     *
     * @throws app.lookalike.base.LookalikeException if they cannot be written
     */
    void append(List<EmbeddingRow> rows);

    @Override
    void close();
}
