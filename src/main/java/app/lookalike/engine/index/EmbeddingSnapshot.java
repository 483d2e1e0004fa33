package app.lookalike.engine.index;

import app.lookalike.engine.embedding.Embedding;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stored embeddings and their ids at one moment; what indexes search. Rows that a later one of the same id replaced stay
 * in the matrix but are dead and never answered. Never changes, safe for use from several threads.
 */
public final class EmbeddingSnapshot {
    private final VectorMatrix matrix;
    private final List<String> ids;
    private final int @Nullable [] checksums;
    private final Map<String, Integer> rowOfId;
    private final BitSet live = new BitSet();
    private final RowSet liveRows;

    /**
     * Puts ids beside rows.
     *
     * @param matrix {@code n × d}
     * @param ids n of them, the i-th names row i; of several equal ones the last counts
     */
    public EmbeddingSnapshot(VectorMatrix matrix, List<String> ids) {
        this(matrix, ids, null);
    }

    /** @param checksums of the rows, where they come from a store */
    EmbeddingSnapshot(VectorMatrix matrix, List<String> ids, int @Nullable [] checksums) {
        if (ids.size() != matrix.rows()) {
            throw new IllegalArgumentException(ids.size() + " ids for " + matrix.rows() + " rows");
        }
        this.matrix = matrix;
        this.ids = List.copyOf(ids);
        this.checksums = checksums;
        this.rowOfId = new HashMap<>(ids.size() * 2);
        for (int row = 0; row < ids.size(); row++) {
            Integer dead = rowOfId.put(ids.get(row), row);
            if (dead != null) {
                live.clear(dead);
            }
            live.set(row);
        }
        liveRows = RowSet.of(live);
    }

    /** How many embeddings count, without dead rows. */
    public int size() {
        return rowOfId.size();
    }

    /** Length of each. */
    public int dimension() {
        return matrix.dimension();
    }

    /** All rows, dead ones too. */
    public VectorMatrix matrix() {
        return matrix;
    }

    /** The rows that count, in ascending order. */
    public IntStream liveRows() {
        return live.stream();
    }

    /** The rows that count. */
    public RowSet rows() {
        return liveRows;
    }

    /** The rows whose id is wanted; of a million it takes a while, so keep what is used again. */
    public RowSet rowsWhere(Predicate<String> wanted) {
        BitSet rows = new BitSet(ids.size());
        for (int row = live.nextSetBit(0); row >= 0; row = live.nextSetBit(row + 1)) {
            if (wanted.test(ids.get(row))) {
                rows.set(row);
            }
        }
        return RowSet.of(rows);
    }

    /** The rows of these ids; unknown ones are left out. */
    public RowSet rowsOf(Collection<String> wanted) {
        BitSet rows = new BitSet(ids.size());
        for (String id : wanted) {
            Integer row = rowOfId.get(id);
            if (row != null) {
                rows.set(row);
            }
        }
        return RowSet.of(rows);
    }

    /** A checksum of the first rows, by which to know them again; none for rows that are not stored. */
    OptionalInt fingerprint(int rows) {
        if (checksums == null || rows > checksums.length) {
            return OptionalInt.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(rows * Integer.BYTES);
        bytes.asIntBuffer().put(checksums, 0, rows);
        return OptionalInt.of(StoredRows.checksum(bytes));
    }

    /** The checksum of one row's bytes, of rows that are stored. */
    public int checksum(int row) {
        if (checksums == null) {
            throw new IllegalStateException("rows that are not stored have no checksums");
        }
        return checksums[row];
    }

    /** Whose row it is. */
    public String id(int row) {
        return ids.get(row);
    }

    /** The row of an id, where it is stored. */
    public OptionalInt rowOf(String id) {
        Integer row = rowOfId.get(id);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** Whether an embedding of this id is stored. */
    public boolean contains(String id) {
        return rowOfId.containsKey(id);
    }

    /** The embedding of an id, copied out of the matrix. */
    public Optional<Embedding> embedding(String id) {
        Integer row = rowOfId.get(id);
        return row == null ? Optional.empty() : Optional.of(Embedding.ofUnit(matrix.row(row)));
    }
}
