package app.lookalike.base;

/** A job under way, as the thread that shows it sees it: to poll a few times a second, and to cancel. */
public final class RunningTask {
    /**
     * How far a job is.
     *
     * @param message what is being done, for people
     * @param done units finished
     * @param total units in all, -1 where not known
     * @param unit what is counted
     */
    public record Snapshot(String message, long done, long total, Unit unit) {
        /** 0 to 1, or -1 where the total is not known. */
        public double fraction() {
            return total > 0 ? Math.min(1.0, (double) done / total) : -1;
        }
    }

    private final String title;
    private final long startedNanos = System.nanoTime();
    private volatile Snapshot snapshot;
    private volatile boolean cancelled;

    RunningTask(String title) {
        this.title = title;
        this.snapshot = new Snapshot(title, 0, -1, Unit.ITEMS);
    }

    /** What the job is, for people. */
    public String title() {
        return title;
    }

    /** How far it is now. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Milliseconds since it began. */
    public long elapsedMillis() {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }

    /** Asks it to stop; it answers within a second. */
    public void cancel() {
        cancelled = true;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void update(String message, long done, long total) {
                update(message, done, total, Unit.ITEMS);
            }

            @Override
            public void update(String message, long done, long total, Unit unit) {
                snapshot = new Snapshot(message, done, total, unit);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }
}
