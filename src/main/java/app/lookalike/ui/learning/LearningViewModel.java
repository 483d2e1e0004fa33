package app.lookalike.ui.learning;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
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
    private final LatestRequest runs;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<Optional<LearningReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanBinding possible;
    private @Nullable CatalogSession session;
    private Consumer<String> onEnd = failure -> {};

    /**
     * Nothing to learn from yet.
     *
     * @param ready whether the network is there and nothing else writes what would be learned from
     */
    public LearningViewModel(TaskRunner runner, BooleanBinding ready) {
        this.runs = new LatestRequest(runner);
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
        runs.drop();
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
        runs.of(Messages.get("task.learn"), learned::learn)
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(made -> {
                    onEnd.accept("");
                    report.set(Optional.of(made));
                })
                .onFailure(failure -> onEnd.accept(TaskRunner.messageOf(failure)))
                .onCancel(() -> onEnd.accept(""))
                .start();
    }
}
