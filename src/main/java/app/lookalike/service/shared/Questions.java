package app.lookalike.service.shared;

import app.lookalike.base.CancellableWait;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.Progress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks Solr several questions at once where there are many. Thread-safe; close it. */
public final class Questions implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final ExecutorService asking =
            Executors.newFixedThreadPool(AT_ONCE, work -> DaemonThread.of("solr-question", work));

    Questions() {}

    /**
     * Asks many questions.
     *
     * @param how asks one
     * @return the answers, in the order of the questions
     * @throws RuntimeException what asking one threw
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public <Q, A> List<A> ask(List<Q> questions, Function<Q, A> how, Progress progress) {
        List<Future<A>> coming = questions.stream()
                .map(question -> asking.submit(() -> how.apply(question)))
                .toList();
        try {
            return coming.stream()
                    .map(answer -> CancellableWait.forResult(answer, progress))
                    .toList();
        } finally {
            coming.forEach(answer -> answer.cancel(false));
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
