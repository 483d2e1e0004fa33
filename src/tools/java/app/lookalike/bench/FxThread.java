package app.lookalike.bench;

import app.lookalike.base.TaskRunner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javafx.application.Platform;

/** The window's thread, as seen by a tool that drives a window from outside. */
public final class FxThread {
    private static final Pattern NAMES = Pattern.compile("JavaFX Application|QuantumRenderer");

    private FxThread() {}

    /** Starts JavaFX, and waits for it. */
    public static void start() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
    }

    /** Does that on the window's thread, and waits for what comes of it. */
    public static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    /** Does that on the window's thread, and waits until it is done. */
    public static void run(Runnable work) throws Exception {
        call(Executors.callable(work));
    }

    /** A runner whose jobs end with the program and report to the window's thread. */
    public static TaskRunner jobs(int threads) {
        return new TaskRunner(
                Executors.newFixedThreadPool(threads, job -> {
                    Thread thread = new Thread(job);
                    thread.setDaemon(true);
                    return thread;
                }),
                Platform::runLater);
    }

    /** What the window's two threads have calculated. */
    static double processorMillis() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread ->
                        thread != null && NAMES.matcher(thread.getThreadName()).find())
                .mapToDouble(thread -> threads.getThreadCpuTime(thread.getThreadId()) / 1e6)
                .sum();
    }
}
