package app.lookalike.engine.embedding.weights;

import app.lookalike.base.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;

/** Keeps what was reported, and cancels when enough is done. */
final class RecordedProgress implements Progress {
    final List<String> messages = new CopyOnWriteArrayList<>();
    private final LongPredicate enough;
    private volatile boolean cancelled;
    volatile long most;

    RecordedProgress() {
        this(done -> false);
    }

    RecordedProgress(LongPredicate enough) {
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
