package app.lookalike.engine.recommend;

import java.util.Arrays;

/**
 * Which user took which item, and how much that says: a sparse matrix of users and items, both numbered from 0, as rows of
 * users and as rows of items. Never changes.
 */
public final class InteractionMatrix {
    private final Rows byUser;
    private final Rows byItem;

    private InteractionMatrix(Rows byUser, Rows byItem) {
        this.byUser = byUser;
        this.byItem = byItem;
    }

    /** Rows one after the other: where each begins, and one more entry for the end of the last. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rows(int[] starts, int[] columns, float[] values) {
        Rows transposed(int size) {
            int[] begins = new int[size + 1];
            for (int column : columns) {
                begins[column + 1]++;
            }
            Arrays.parallelPrefix(begins, Integer::sum);
            int[] next = begins.clone();
            int[] rows = new int[columns.length];
            float[] moved = new float[columns.length];
            for (int row = 0; row + 1 < starts.length; row++) {
                for (int at = starts[row]; at < starts[row + 1]; at++) {
                    int to = next[columns[at]]++;
                    rows[to] = row;
                    moved[to] = values[at];
                }
            }
            return new Rows(begins, rows, moved);
        }
    }

    /**
     * Takes over the arrays.
     *
     * @param items how many there are; some may have no user
     * @param starts where each user's entries begin; one more entry for the end of the last
     * @param taken numbers of items, no one twice for the same user
     * @param weights above 0
     */
    public static InteractionMatrix of(int items, int[] starts, int[] taken, float[] weights) {
        Rows byUser = new Rows(starts, taken, weights);
        return new InteractionMatrix(byUser, byUser.transposed(items));
    }

    /** Does something with each entry of a row. */
    @FunctionalInterface
    public interface Entry {
        /**
         * Looks at one entry.
         *
         * @param column number of an item in a user's row, of a user in an item's
         */
        void see(int column, float weight);
    }

    /** How many users there are. */
    public int users() {
        return byUser.starts.length - 1;
    }

    /** How many items there are. */
    public int items() {
        return byItem.starts.length - 1;
    }

    /** How many items a user took. */
    public int itemsOf(int user) {
        return byUser.starts[user + 1] - byUser.starts[user];
    }

    /** How many users took an item. */
    public int usersOf(int item) {
        return byItem.starts[item + 1] - byItem.starts[item];
    }

    /** The items of a user. */
    public void forItemsOf(int user, Entry entry) {
        forRow(byUser, user, entry);
    }

    /** The users of an item, in the order of their numbers. */
    public void forUsersOf(int item, Entry entry) {
        forRow(byItem, item, entry);
    }

    private static void forRow(Rows rows, int row, Entry entry) {
        for (int at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
            entry.see(rows.columns[at], rows.values[at]);
        }
    }
}
