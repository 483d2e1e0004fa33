package app.lookalike.base;

import app.lookalike.base.RunningTask.Ending;
import app.lookalike.base.text.Messages;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to run background work. A job runs on the job threads; what it made, its failure or its cancel is
 * delivered on the thread that asked to hear of it (in the window: JavaFX's). No failure is lost: each is logged once.
 */
public final class TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    /** HotSpot's message; other memory may run out, too. */
    private static final String HEAP_FULL = "Java heap space";

    /** More than these that ended are forgotten. */
    public static final int MAX_ENDED = 100;

    private final Executor jobs;
    private final Executor delivery;
    private final List<RunningTask> running = new CopyOnWriteArrayList<>();
    private final Deque<RunningTask> ended = new ConcurrentLinkedDeque<>();

    /**
     * A runner over existing threads; it owns none of them.
     *
     * @param jobs where jobs run
     * @param delivery where outcomes arrive, such as {@code Platform::runLater}
     */
    public TaskRunner(Executor jobs, Executor delivery) {
        this.jobs = jobs;
        this.delivery = delivery;
    }

    /** Runs everything at once on the calling thread, so that tests of asynchronous code are deterministic. */
    public static TaskRunner inline() {
        return new TaskRunner(Runnable::run, Runnable::run);
    }

    /** The jobs under way, oldest first. */
    public List<RunningTask> running() {
        return List.copyOf(running);
    }

    /** The last jobs that ended, latest first, at most {@value #MAX_ENDED}. */
    public List<RunningTask> ended() {
        return List.copyOf(ended);
    }

    /**
     * Makes a job that does not run before {@link RunningTask#start}, so that its handle is known first.
     *
     * @param title what it is, for people
     * @param outcome is notified how it ended
     * @return the handle to start, watch and cancel it
     */
    public <T> RunningTask prepare(String title, Job<T> job, Outcome<T> outcome) {
        return new RunningTask(title, task -> {
            running.add(task);
            jobs.execute(() -> run(task, job, outcome));
        });
    }

    /** Starts a job at once. */
    public <T> RunningTask start(String title, Job<T> job, Outcome<T> outcome) {
        RunningTask task = prepare(title, job, outcome);
        task.start();
        return task;
    }

    private <T> void run(RunningTask task, Job<T> job, Outcome<T> outcome) {
        Runnable ending;
        try {
            task.progress().checkCancelled();
            T result = job.run(task.progress());
            task.end(Ending.DONE, "");
            ending = () -> outcome.succeeded().accept(result);
        } catch (CancelledException e) {
            task.end(Ending.CANCELLED, "");
            ending = outcome.cancelled();
        } catch (Throwable failure) { // an Error must reach the user as well: nothing else would report it
            LOG.error("{} failed", task.title(), failure);
            task.end(Ending.FAILED, messageOf(failure));
            ending = () -> outcome.failed().accept(failure);
        }
        Runnable last = ending;
        delivery.execute(() -> {
            running.remove(task);
            remember(task);
            last.run();
        });
    }

    private void remember(RunningTask task) {
        ended.addFirst(task);
        if (ended.size() > MAX_ENDED) {
            ended.pollLast();
        }
    }

    /**
     * The callbacks for the end of a job; exactly one of the three is called, on the delivery thread.
     *
     * @param succeeded gets what the job made
     * @param failed gets what it threw; {@link #messageOf} gives the text for people
     * @param cancelled runs when it was asked to stop
     */
    public record Outcome<T>(Consumer<T> succeeded, Consumer<Throwable> failed, Runnable cancelled) {
        /** Hears of success and failure; a cancel needs no answer. */
        public static <T> Outcome<T> of(Consumer<T> succeeded, Consumer<Throwable> failed) {
            return new Outcome<>(succeeded, failed, () -> {});
        }
    }

    /** The failure for people: our own message as it is, anything else without a stack trace. */
    public static String messageOf(Throwable failure) {
        if (failure instanceof LookalikeException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError && HEAP_FULL.equals(failure.getMessage())) {
            return Messages.get("failure.memory", Runtime.getRuntime().maxMemory() >> 20);
        }
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return Messages.get("failure.unexpected", failure.getClass().getSimpleName(), detail);
    }
}
