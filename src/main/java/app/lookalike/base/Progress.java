package app.lookalike.base;

/**
 * What a job reports to and asks. Plain Java, safe to call from any thread and cheap enough to call for every item: the
 * display polls, and one event per item is never queued.
 */
public interface Progress {
    /** Discards all reports and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void update(String message, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Reports how far the job is.
     *
     * @param message what is being done, for people, such as "Indexing pictures"
     * @param done units finished (pictures, rows, bytes), 0 to {@code total}
     * @param total units in all, or -1 where that is not known
     */
    void update(String message, long done, long total);

    /**
     * Reports how far the job is and what it counts; without a unit they are {@link Unit#ITEMS}.
     *
     * @param unit what {@code done} and {@code total} are, for displaying the rate
     */
    default void update(String message, long done, long total, Unit unit) {
        update(message, done, total);
    }

    /** True once the job was asked to stop; it then ends within a second, and what it has done so far is kept. */
    boolean isCancelled();

    /**
     * Ends the job where it was asked to stop.
     *
     * @throws CancelledException if {@link #isCancelled()}
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
