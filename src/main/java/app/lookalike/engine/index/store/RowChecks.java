package app.lookalike.engine.index.store;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Compares a row with its checksum when it is read for the first time: what has rotted on the disk never takes part in an
 * answer, and what is whole is looked at once. Safe for use from several threads.
 */
final class RowChecks {
    private final int[] checksums;
    private final List<String> ids;
    private final AtomicLongArray open;

    /**
     * Checks for the rows of a matrix.
     *
     * @param checksums of all rows
     * @param ids of all rows
     * @param live the rows in use; others are not looked at
     */
    RowChecks(int[] checksums, List<String> ids, BitSet live) {
        this.checksums = checksums;
        this.ids = ids;
        long[] words = live.toLongArray();
        this.open = new AtomicLongArray(words);
    }

    /**
     * Looks at a row, unless that was done before.
     *
     * @throws DamagedVectorException if it does not fit its checksum
     */
    void check(VectorMatrix matrix, int row) {
        if (isOpen(row)) {
            if (!isWhole(matrix, row)) {
                throw new DamagedVectorException(ids.get(row));
            }
            open.getAndUpdate(row >> 6, word -> word & ~(1L << row));
        }
    }

    private boolean isOpen(int row) {
        int word = row >> 6;
        return word < open.length() && (open.getPlain(word) & 1L << row) != 0;
    }

    /** Whether a row fits its checksum. */
    boolean isWhole(VectorMatrix matrix, int row) {
        return StoredRows.checksum(matrix.uncheckedBytes(row)) == checksums[row];
    }
}
