package app.lookalike.base;

/**
 * What a job reports to and asks. Plain Java, safe to call from any thread and cheap enough to call for every item:
 * whoever shows it polls, it never queues one event an item.
 */
public interface Progress {
    /** Reports to nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void update(String message, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the job is.
     *
     * @param message what is being done, for people, such as "Indexing pictures"
     * @param done units finished (pictures, rows, bytes), 0 to {@code total}
     * @param total units in all, or -1 where that is not known
     */
    void update(String message, long done, long total);

    /**
     * Says how far the job is and what it counts; without a unit they are {@link Unit#ITEMS}.
     *
     * @param unit what {@code done} and {@code total} are, for whoever shows a pace
     */
    default void update(String message, long done, long total, Unit unit) {
        update(message, done, total);
    }

    /** True once somebody asked the job to stop; it then ends within a second, with what it has so far kept. */
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
