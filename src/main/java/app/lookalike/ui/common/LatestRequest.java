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
 * Runs requests of which only the latest matters: a new one takes the place of the one under way, whose result, failure
 * or end is ignored, however late it comes. Lives on the window's thread.
 */
public final class LatestRequest {
    private final TaskRunner runner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Request<?> current;

    /** Runs on that runner's threads. */
    public LatestRequest(TaskRunner runner) {
        this.runner = runner;
    }

    /** Whether the user waits for an answer. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** A request that does not run before it is started. */
    public <T> Request<T> of(String title, Job<T> job) {
        return new Request<>(title, job);
    }

    /** Stops the request under way; its result is ignored. */
    public void drop() {
        Request<?> dropped = current;
        forget();
        if (dropped != null) {
            dropped.task.cancel();
        }
    }

    /** Lets the request under way run to its end, but ignores its result. */
    public void forget() {
        current = null;
        busy.set(false);
    }

    /**
     * One request, and the actions at its end. All actions are optional.
     *
     * @param <T> the answer
     */
    public final class Request<T> {
        private final RunningTask task;
        private Consumer<RunningTask> started = task -> {};
        private Runnable ended = () -> {};
        private Consumer<T> succeeded = answer -> {};
        private Consumer<Throwable> failed = failure -> {};
        private Runnable cancelled = () -> {};
        private Consumer<T> late = answer -> {};

        private Request(String title, Job<T> job) {
            task = runner.prepare(
                    title,
                    job,
                    new Outcome<>(
                            this::answer,
                            failure -> end(() -> failed.accept(failure)),
                            () -> end(() -> cancelled.run())));
        }

        /** Gets the handle to watch and cancel it, before it runs. */
        public Request<T> onStart(Consumer<RunningTask> action) {
            started = action;
            return this;
        }

        /** Called at the end, however that came, before any of the following. */
        public Request<T> onEnd(Runnable action) {
            ended = action;
            return this;
        }

        /** Gets the answer. */
        public Request<T> onSuccess(Consumer<T> action) {
            succeeded = action;
            return this;
        }

        /** Gets the failure. */
        public Request<T> onFailure(Consumer<Throwable> action) {
            failed = action;
            return this;
        }

        /** Called where the user stopped it. */
        public Request<T> onCancel(Runnable action) {
            cancelled = action;
            return this;
        }

        /** Gets an answer that is not wanted any more, such as to close it. */
        public Request<T> onLate(Consumer<T> action) {
            late = action;
            return this;
        }

        /** Starts it, in place of the one under way; the user waits for it. */
        public void start() {
            run(true);
        }

        /** Starts it, in place of the one under way; the user did not ask for it. */
        public void startQuietly() {
            run(false);
        }

        private void run(boolean asked) {
            drop();
            current = this;
            busy.set(asked);
            if (!asked) {
                task.quietly();
            }
            started.accept(task);
            task.start();
        }

        private void answer(T made) {
            if (current == this) {
                end(() -> succeeded.accept(made));
            } else {
                late.accept(made);
            }
        }

        private void end(Runnable how) {
            if (current == this) {
                forget();
                ended.run();
                how.run();
            }
        }
    }
}
