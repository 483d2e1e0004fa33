package app.lookalike.ui.jobs;

import app.lookalike.base.RunningTask;
import app.lookalike.base.RunningTask.Ending;
import app.lookalike.base.TaskRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The jobs that the user started and that take a while, such as opening, fetching and indexing, and all that failed. What
 * is over in a moment, such as saving the settings, and what the program does by itself is not listed. Polled a few times
 * a second.
 */
public final class JobsViewModel {
    /** A job that is over sooner than this is listed only if it failed. */
    static final long NOTICEABLE_MILLIS = 700;

    /** More that ended are not shown. */
    static final int MAX_ENDED = 12;

    private final TaskRunner runner;
    private final Map<RunningTask, JobViewModel> watched = new HashMap<>();
    private final ObservableList<JobViewModel> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> ended = FXCollections.observableArrayList();

    /** The jobs of that runner. */
    public JobsViewModel(TaskRunner runner) {
        this.runner = runner;
    }

    /** Those under way, oldest first. */
    public ObservableList<JobViewModel> running() {
        return running;
    }

    /** Those that ended, latest first. */
    public ObservableList<RunningTask> ended() {
        return ended;
    }

    /**
     * Looks at the jobs.
     *
     * @param nowMillis the time, on any clock that only goes forward
     */
    public void poll(long nowMillis) {
        List<RunningTask> tasks =
                runner.running().stream().filter(JobsViewModel::isLasting).toList();
        watched.keySet().retainAll(Set.copyOf(tasks));
        List<JobViewModel> jobs = tasks.stream()
                .map(task -> watched.computeIfAbsent(task, JobsViewModel::watch))
                .toList();
        if (!running.equals(jobs)) {
            running.setAll(jobs);
        }
        running.forEach(job -> job.poll(nowMillis));
        List<RunningTask> over = runner.ended().stream()
                .filter(JobsViewModel::isNoticeable)
                .limit(MAX_ENDED)
                .toList();
        if (!ended.equals(over)) {
            ended.setAll(over);
        }
    }

    private static boolean isLasting(RunningTask task) {
        return !task.isQuiet() && task.elapsedMillis() >= NOTICEABLE_MILLIS;
    }

    private static boolean isNoticeable(RunningTask task) {
        return isLasting(task) || task.ending().filter(Ending.FAILED::equals).isPresent();
    }

    private static JobViewModel watch(RunningTask task) {
        JobViewModel job = new JobViewModel();
        job.watch(task);
        return job;
    }
}
