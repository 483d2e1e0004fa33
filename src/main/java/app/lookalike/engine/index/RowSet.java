package app.lookalike.engine.index;

import java.util.BitSet;

/**
 * Some rows of an {@code EmbeddingSnapshot}: what a search may answer. A bit for each row, so that combining filters and
 * searching within them costs next to nothing however many rows they hold. Comes from {@code EmbeddingSnapshot.rows()}
 * and its like; stays right for later snapshots of the same store, whose rows it leaves out. Never changes.
 */
public final class RowSet {
    private final BitSet rows;
    private final int size;

    private RowSet(BitSet rows) {
        this.rows = rows;
        size = rows.cardinality();
    }

    /** Takes a copy. */
    public static RowSet of(BitSet rows) {
        return new RowSet((BitSet) rows.clone());
    }

    /** Those in both. */
    public RowSet and(RowSet other) {
        BitSet both = (BitSet) rows.clone();
        both.and(other.rows);
        return new RowSet(both);
    }

    /** Those in either. */
    public RowSet or(RowSet other) {
        BitSet either = (BitSet) rows.clone();
        either.or(other.rows);
        return new RowSet(either);
    }

    /** Those not in the other. */
    public RowSet minus(RowSet other) {
        BitSet rest = (BitSet) rows.clone();
        rest.andNot(other.rows);
        return new RowSet(rest);
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** Whether a row is in it. */
    public boolean contains(int row) {
        return rows.get(row);
    }

    /** Bit r % 64 of word r / 64 is row r; trailing zero words are missing. */
    public long[] words() {
        return rows.toLongArray();
    }
}
