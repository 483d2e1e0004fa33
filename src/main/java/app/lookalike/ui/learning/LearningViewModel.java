package app.lookalike.ui.learning;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Learns from the labels of the open catalogue in the background; can be stopped. Lives on the window's thread. */
public final class LearningViewModel {
    private final TaskRunner runner;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<Optional<LearningReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanBinding possible;
    private @Nullable CatalogSession session;
    private @Nullable RunningTask task;
    private Consumer<String> onEnd = failure -> {};

    /**
     * Nothing to learn from yet.
     *
     * @param ready whether the network is there and nothing else writes what would be learned from
     */
    public LearningViewModel(TaskRunner runner, BooleanBinding ready) {
        this.runner = runner;
        this.possible = open.and(ready).and(job.active().not());
    }

    /** Whether it can begin now. */
    public ObservableValue<Boolean> possible() {
        return possible;
    }

    /** What was learned last in the open catalogue, and how well. */
    public ReadOnlyObjectProperty<Optional<LearningReport>> report() {
        return report.getReadOnlyProperty();
    }

    /** The run, to show. */
    public JobViewModel job() {
        return job;
    }

    /** Called when a run in the open catalogue ended, with what went wrong, for people; empty where nothing did. */
    public void onEnd(Consumer<String> action) {
        onEnd = action;
    }

    /** Turns to another catalogue; a run in the one before is stopped. */
    public void open(CatalogSession opened) {
        if (task != null) {
            task.cancel();
            task = null;
        }
        session = opened;
        job.clear();
        report.set(Optional.empty());
        open.set(true);
    }

    /** Begins, where that is possible. */
    public void start() {
        CatalogSession learned = session;
        if (learned == null || !possible.get()) {
            return;
        }
        boolean[] over = new boolean[1];
        RunningTask started = runner.start(
                Messages.get("task.learn"),
                learned::learn,
                new Outcome<>(
                        made -> ended(learned, over, "", Optional.of(made)),
                        failure -> ended(learned, over, TaskRunner.messageOf(failure), Optional.empty()),
                        () -> ended(learned, over, "", Optional.empty())));
        if (!over[0]) { // where jobs are done at once, it has ended already
            task = started;
            job.watch(started);
        }
    }

    private void ended(CatalogSession learned, boolean[] over, String failure, Optional<LearningReport> made) {
        over[0] = true;
        if (learned != session) {
            return;
        }
        task = null;
        job.clear();
        onEnd.accept(failure);
        if (made.isPresent()) {
            report.set(made);
        }
    }
}
