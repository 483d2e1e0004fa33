package app.lookalike.base;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A job under way or ended, as the thread that shows it sees it: to poll a few times a second, and to cancel. */
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

    /** How a job came to its end. */
    public enum Ending {
        /** It did what it was for. */
        DONE,
        /** It failed; {@link #failure} is the cause. */
        FAILED,
        /** It was asked to stop. */
        CANCELLED
    }

    private final String title;
    /** What lets it run; forgotten then, since the last tasks are kept and what their jobs worked on must not be. */
    private @Nullable Consumer<RunningTask> runner;

    private final long startedNanos = System.nanoTime();
    private volatile Snapshot snapshot;
    private volatile boolean quiet;
    private volatile boolean cancelled;
    private volatile String failure = "";
    private volatile long elapsedNanos = -1;
    private volatile @Nullable Ending ending;

    RunningTask(String title, Consumer<RunningTask> runner) {
        this.title = title;
        this.runner = runner;
        this.snapshot = new Snapshot(title, 0, -1, Unit.ITEMS);
    }

    /** The same, marked as work that the program does by itself: the user did not ask for it. */
    public RunningTask quietly() {
        quiet = true;
        return this;
    }

    /** Whether the user did not ask for it. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Lets it run; called once. */
    public void start() {
        Consumer<RunningTask> once = Objects.requireNonNull(runner);
        runner = null;
        once.accept(this);
    }

    /** What the job is, for people. */
    public String title() {
        return title;
    }

    /** How far it is now. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Milliseconds since it began, until it ended. */
    public long elapsedMillis() {
        long nanos = elapsedNanos;
        return (nanos >= 0 ? nanos : System.nanoTime() - startedNanos) / 1_000_000;
    }

    /** How it ended; empty while it has not. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** Why it failed, for people; empty where it did not. */
    public String failure() {
        return failure;
    }

    void end(Ending how, String why) {
        elapsedNanos = System.nanoTime() - startedNanos;
        failure = why;
        ending = how;
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
