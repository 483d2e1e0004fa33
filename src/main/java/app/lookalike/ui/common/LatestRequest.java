package app.lookalike.ui.common;

import app.lookalike.base.Job;
import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Runs requests of which only the latest matters: a new one takes the place of the one under way, whose answer, failure
 * or end is never heard of again, however late it comes. Lives on the window's thread.
 */
public final class LatestRequest {
    private final TaskRunner runner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask pending;
    private long latest;

    /** Runs on that runner's threads. */
    public LatestRequest(TaskRunner runner) {
        this.runner = runner;
    }

    /** Whether somebody waits for an answer. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Starts a request that somebody waits for.
     *
     * @return the handle to watch and cancel it
     */
    public <T> RunningTask start(
            String title, Job<T> job, Consumer<T> succeeded, Consumer<Throwable> failed, Runnable cancelled) {
        drop();
        busy.set(true);
        return run(title, job, succeeded, failed, cancelled);
    }

    /** Starts a request that nobody asked for; only its success is heard of. */
    public <T> void startQuietly(String title, Job<T> job, Consumer<T> succeeded) {
        drop();
        run(title, job, succeeded, failure -> {}, () -> {});
    }

    /** Nobody wants the answer under way any more. */
    public void drop() {
        latest++;
        busy.set(false);
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }

    private <T> RunningTask run(
            String title, Job<T> job, Consumer<T> succeeded, Consumer<Throwable> failed, Runnable cancelled) {
        long mine = latest;
        RunningTask task = runner.start(
                title,
                job,
                new Outcome<>(
                        made -> ifLatest(mine, () -> succeeded.accept(made)),
                        failure -> ifLatest(mine, () -> failed.accept(failure)),
                        () -> ifLatest(mine, cancelled)));
        if (mine == latest) { // where jobs are done at once, its answer may have started the next one already
            pending = task;
        }
        return task;
    }

    private void ifLatest(long request, Runnable then) {
        if (request == latest) {
            busy.set(false);
            then.run();
        }
    }
}
