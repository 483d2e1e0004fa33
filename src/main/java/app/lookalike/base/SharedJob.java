package app.lookalike.base;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job that is done once, on a thread of its own, for all callers that need its result. A cancelled caller stops
 * waiting within a second, even where the job is in native code; the job itself is asked to stop when no caller waits
 * any more, and if it completes nevertheless, its result is kept for the next call. Thread-safe.
 *
 * @param <T> what it makes
 */
public final class SharedJob<T> implements AutoCloseable {
    private final String name;
    private final Job<T> job;
    private final Consumer<T> release;
    private @Nullable Run run;
    private boolean closed;

    /**
     * A job that is not started yet.
     *
     * @param name of its thread
     * @param release what {@link #close} does with the result
     */
    public SharedJob(String name, Job<T> job, Consumer<T> release) {
        this.name = name;
        this.job = job;
        this.release = release;
    }

    /**
     * Returns the result; starts the job where that has not been done, or waits for it where it is running. A job that
     * failed is tried again by the next call.
     *
     * @param progress receives the progress of the job
     * @throws CancelledException if {@code progress} was asked to stop, or this was closed, before the result was there
     * @throws RuntimeException what the job threw
     */
    public T await(Progress progress) {
        while (true) {
            Run joined = join(progress);
            try {
                return CancellableWait.forResult(joined.result, progress);
            } catch (CancelledException e) {
                // Others may have left the job just before this caller joined them: then it is done anew.
                boolean otherwise =
                        progress.isCancelled() || Thread.currentThread().isInterrupted();
                if (otherwise || joined.first == progress) {
                    throw e;
                }
            } finally {
                joined.waiting.remove(progress);
            }
        }
    }

    private synchronized Run join(Progress progress) {
        if (closed) {
            throw new CancelledException();
        }
        if (run == null || run.result.isCompletedExceptionally()) {
            run = new Run(progress);
            DaemonThread.of(name, run).start();
        } else {
            run.waiting.add(progress);
        }
        return run;
    }

    /** Releases the result; where the job is still being done, as soon as it ends, without waiting for that. */
    @Override
    public void close() {
        Run last;
        synchronized (this) {
            closed = true;
            last = run;
            run = null;
        }
        if (last != null && !last.result.completeExceptionally(new CancelledException())) {
            last.releaseResult();
        }
    }

    /** The job being done, and how far it is for those who wait. */
    private final class Run implements Runnable, Progress {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final Progress first;
        private final List<Progress> waiting;

        Run(Progress first) {
            this.first = first;
            waiting = new CopyOnWriteArrayList<>(List.of(first));
        }

        @Override
        public void run() {
            try {
                T made = job.run(this);
                if (!result.complete(made)) {
                    release.accept(made); // closed meanwhile
                }
            } catch (Throwable failure) { // rethrown to the waiting callers
                result.completeExceptionally(failure);
            }
        }

        private void releaseResult() {
            if (!result.isCompletedExceptionally()) {
                release.accept(result.join());
            }
        }

        @Override
        public void update(String message, long done, long total) {
            update(message, done, total, Unit.ITEMS);
        }

        @Override
        public void update(String message, long done, long total, Unit unit) {
            waiting.forEach(progress -> progress.update(message, done, total, unit));
        }

        @Override
        public boolean isCancelled() {
            return result.isDone() || waiting.stream().allMatch(Progress::isCancelled);
        }
    }
}
