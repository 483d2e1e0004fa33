package app.lookalike.base.download;

import app.lookalike.base.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;

/** Keeps what was reported, and cancels when enough is done. */
public final class RecordedProgress implements Progress {
    /** What was said. */
    public final List<String> messages = new CopyOnWriteArrayList<>();

    private final LongPredicate enough;
    private volatile boolean cancelled;
    /** The furthest that was reported. */
    public volatile long most;

    /** Never cancels. */
    public RecordedProgress() {
        this(done -> false);
    }

    /** Cancels as soon as so much is done. */
    public RecordedProgress(LongPredicate enough) {
        this.enough = enough;
    }

    @Override
    public void update(String message, long done, long total) {
        messages.add(message);
        most = Math.max(most, done);
        cancelled |= enough.test(done);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
