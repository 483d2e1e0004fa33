package app.lookalike.ui.learning;

import app.lookalike.base.Job;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.learning.HeadsToChoose;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Learns from the labels of the open catalogue in the background; can be stopped. Lives on the window's thread. */
public final class LearningViewModel {
    private final LatestRequest runs;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<Optional<LearningReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<HeadsToChoose> heads = new SimpleObjectProperty<>(HeadsToChoose.NONE);
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

    /** Whether the head that comes with the program can be used again now. */
    public ObservableValue<Boolean> canUseShipped() {
        return Bindings.createBooleanBinding(() -> possible.get() && heads.get().shipped(), possible, heads);
    }

    /** Whether the other one of the two that were compared last can be used now. */
    public ObservableValue<Boolean> canUseOther() {
        return Bindings.createBooleanBinding(() -> possible.get() && heads.get().other(), possible, heads);
    }

    /** The run, to show. */
    public JobViewModel job() {
        return job;
    }

    /** Called when a run in the open catalogue ended, with what went wrong, for people; empty where nothing did. */
    public void onEnd(Consumer<String> action) {
        onEnd = action;
    }

    /**
     * Turns to another catalogue; a run in the one before is stopped.
     *
     * @param others by which other heads it can be ranked
     */
    public void open(CatalogSession opened, HeadsToChoose others) {
        runs.drop();
        session = opened;
        job.clear();
        report.set(Optional.empty());
        open.set(!opened.isShared());
        heads.set(others);
    }

    /** Begins, where that is possible. */
    public void start() {
        CatalogSession learned = session;
        if (learned == null || !possible.get()) {
            return;
        }
        run(learned, Messages.get("task.learn"), learned::learn, made -> report.set(Optional.of(made)));
    }

    /** Ranks by the head that comes with the program, where that is possible. */
    public void useShipped() {
        choose(learned -> progress -> {
            learned.useShippedHead(progress);
            return true;
        });
    }

    /** Ranks by the other one of the two that were compared last, where that is possible. */
    public void useOther() {
        choose(learned -> progress -> {
            learned.useOtherHead(progress);
            return true;
        });
    }

    private void choose(Function<CatalogSession, Job<Boolean>> choice) {
        CatalogSession chosen = session;
        if (chosen != null && possible.get()) {
            run(chosen, Messages.get("task.head"), choice.apply(chosen), done -> {});
        }
    }

    private <T> void run(CatalogSession of, String title, Job<T> work, Consumer<T> made) {
        runs.of(title, progress -> new Ended<>(work.run(progress), of.headsToChoose()))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(ended -> {
                    heads.set(ended.heads());
                    onEnd.accept("");
                    made.accept(ended.made());
                })
                .onFailure(failure -> onEnd.accept(TaskRunner.messageOf(failure)))
                .onCancel(() -> onEnd.accept(""))
                .start();
    }

    private record Ended<T>(T made, HeadsToChoose heads) {}
}
