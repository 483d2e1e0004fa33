package app.lookalike.ui.common;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Saves what changes often without keeping the window waiting: one save after the other, and of several changes that
 * come meanwhile only the last. A failed save is logged; the next one saves everything. Lives on the window's thread.
 */
public final class LatestSave<T> {
    private final TaskRunner runner;
    private final String title;
    private final Consumer<T> store;
    private @Nullable T waiting;
    private boolean running;

    /**
     * Nothing to save yet.
     *
     * @param title the name of the save, for people
     * @param store runs on a job thread
     */
    public LatestSave(TaskRunner runner, String title, Consumer<T> store) {
        this.runner = runner;
        this.title = title;
        this.store = store;
    }

    /** Saves this soon, instead of whatever still waits. */
    public void save(T value) {
        waiting = value;
        if (!running) {
            next();
        }
    }

    private void next() {
        T value = waiting;
        if (value == null) {
            return;
        }
        waiting = null;
        running = true;
        runner.start(
                title,
                progress -> {
                    store.accept(value);
                    return true;
                },
                new Outcome<>(saved -> ended(), failure -> ended(), this::ended));
    }

    private void ended() {
        running = false;
        next();
    }
}
