package app.lookalike.app;

import app.lookalike.base.DaemonThread;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the threads of the window: named, none of them keeps the program alive, no failure vanishes. */
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final long PATIENCE_SECONDS = 5;

    private Threads() {}

    /** Threads for jobs that are done in the order they came. */
    static ExecutorService inOrder(String name, int threads, int priority) {
        return pool(name, threads, priority, new LinkedBlockingQueue<>());
    }

    /** Threads that take what was asked last first, such as the pictures of what has just been scrolled to. */
    static ExecutorService newestFirst(String name, int threads, int priority) {
        return pool(name, threads, priority, new LinkedBlockingDeque<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean offer(Runnable job) {
                return offerFirst(job);
            }
        });
    }

    /** Takes no more jobs, and waits a little for those under way, in this order. */
    static void end(List<ExecutorService> all) {
        all.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService threads : all) {
                if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.debug("Jobs are still under way at the end");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // only a hint: that a search need not wait for thumbnails on few cores
    private static ExecutorService pool(String name, int threads, int priority, BlockingQueue<Runnable> queue) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = job -> {
            Thread thread = DaemonThread.of(name + "-" + number.incrementAndGet(), job);
            thread.setPriority(priority);
            thread.setUncaughtExceptionHandler((t, failure) -> LOG.error("Thread {} ended", t.getName(), failure));
            return thread;
        };
        return new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS, queue, factory);
    }
}
