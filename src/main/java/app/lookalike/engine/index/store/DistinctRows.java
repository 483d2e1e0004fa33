package app.lookalike.engine.index.store;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The nodes of a graph: of consecutive rows those that do not repeat an earlier one of them number for number, such as
 * the same photo of two products. In a graph, many copies would take the places of all neighbours and cut each other
 * off; here they come with their original. Which rows are nodes does not change when more rows are appended.
 */
public final class DistinctRows {
    private final int[] rows;
    /** Node and row of each copy, in ascending order. */
    private final long[] copies;

    private DistinctRows(int[] rows, long[] copies) {
        this.rows = rows;
        this.copies = copies;
    }

    /**
     * Compares rows whose checksums are equal.
     *
     * @param first row
     * @param end the row after the last
     */
    public static DistinctRows of(EmbeddingSnapshot snapshot, int first, int end) {
        long[] sorted = IntStream.range(first, end)
                .mapToLong(row -> pair(snapshot.checksum(row), row))
                .sorted()
                .toArray();
        int[] originals = new int[sorted.length];
        Arrays.setAll(originals, i -> first + i);
        for (int i = 1; i < sorted.length; i++) {
            int row = (int) sorted[i];
            for (int j = i - 1; j >= 0 && sorted[j] >> Integer.SIZE == sorted[i] >> Integer.SIZE; j--) {
                int earlier = (int) sorted[j];
                if (snapshot.matrix().bytes(row).equals(snapshot.matrix().bytes(earlier))) {
                    originals[row - first] = originals[earlier - first];
                    break;
                }
            }
        }
        int[] rows = IntStream.range(first, end)
                .filter(row -> originals[row - first] == row)
                .toArray();
        long[] copies = IntStream.range(first, end)
                .filter(row -> originals[row - first] != row)
                .mapToLong(row -> pair(Arrays.binarySearch(rows, originals[row - first]), row))
                .sorted()
                .toArray();
        return new DistinctRows(rows, copies);
    }

    /** How many. */
    public int size() {
        return rows.length;
    }

    /** The row of a node. */
    public int row(int node) {
        return rows[node];
    }

    /** The row of a node and its copies. */
    public IntStream rows(int node) {
        return IntStream.concat(IntStream.of(rows[node]), copies(node));
    }

    /** Whether the row of a node or one of its copies is wanted. */
    public boolean any(int node, IntPredicate wanted) {
        return wanted.test(rows[node]) || (copies.length > 0 && copies(node).anyMatch(wanted));
    }

    private IntStream copies(int node) {
        int from = Arrays.binarySearch(copies, pair(node, 0));
        int start = from < 0 ? -from - 1 : from;
        return IntStream.range(start, copies.length)
                .takeWhile(i -> copies[i] >> Integer.SIZE == node)
                .map(i -> (int) copies[i]);
    }

    private static long pair(int high, int row) {
        return (long) high << Integer.SIZE | row;
    }
}
