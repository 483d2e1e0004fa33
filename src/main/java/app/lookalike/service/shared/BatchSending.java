package app.lookalike.service.shared;

import app.lookalike.base.CancellableWait;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Makes and sends batches, several at a time: Solr has more than one processor, and other batches are made meanwhile. */
final class BatchSending {
    /** Products in a request: some 2 MB. */
    static final int BATCH = 100;

    private static final int REQUESTS = 4;

    private BatchSending() {}

    /**
     * Returns when all are sent, or one was not, or after a cancel; then nothing is being sent any more.
     *
     * @param send makes and sends a batch, on another thread
     * @param sent told how many are sent, before each batch
     * @throws RuntimeException what {@code send} or {@code sent} threw first
     */
    static <T> void send(List<T> all, Consumer<List<T>> send, LongConsumer sent, Progress progress) {
        ExecutorService requests = Executors.newFixedThreadPool(REQUESTS, work -> DaemonThread.of("publish", work));
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < all.size(); from += BATCH) {
                List<T> batch = all.subList(from, Math.min(all.size(), from + BATCH));
                batches.add(requests.submit(() -> send.accept(batch)));
            }
            for (int i = 0; i < batches.size(); i++) {
                progress.checkCancelled();
                sent.accept((long) i * BATCH);
                CancellableWait.forResult(batches.get(i), progress);
            }
        } finally {
            requests.shutdownNow();
            awaitEnd(requests);
        }
    }

    private static void awaitEnd(ExecutorService requests) {
        try {
            requests.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
