package app.lookalike.base;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for what another thread makes, so that a cancel is heard while that thread is in native code or in a library
 * that cannot be interrupted.
 */
public final class CancellableWait {
    private static final long POLL_MILLIS = 50;

    /** What ends by itself within this time after a cancel is worth waiting for: a batch in flight, tidying up. */
    private static final long PATIENCE_MILLIS = 400;

    private CancellableWait() {}

    /**
     * Waits until the result is there; after a cancel for less than half a second more. The other thread is left alone.
     *
     * @throws CancelledException if the job was asked to stop and the result did not come in time
     * @throws RuntimeException what the other thread threw; anything that had to be declared comes wrapped
     */
    public static <T> T forResult(Future<T> result, Progress progress) {
        try {
            boolean done = false;
            while (!done && !progress.isCancelled()) {
                done = isDoneSoon(result);
            }
            return result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrap(e);
        } catch (TimeoutException e) {
            throw new CancelledException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static boolean isDoneSoon(Future<?> result) throws ExecutionException, InterruptedException {
        try {
            result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillBusy) {
            return false;
        }
    }

    private static RuntimeException unwrap(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }
}
