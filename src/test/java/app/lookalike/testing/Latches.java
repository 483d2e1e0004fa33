package app.lookalike.testing;

import java.util.concurrent.CountDownLatch;

/** Waits in places that may not throw checked exceptions. */
public final class Latches {
    private Latches() {}

    /** Waits until it opens; the limit of the test ends what never does. */
    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
