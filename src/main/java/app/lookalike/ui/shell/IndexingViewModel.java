package app.lookalike.ui.shell;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Indexes the open catalogue in the background; can be stopped and resumed. */
public final class IndexingViewModel {
    /** Where that is. */
    public enum State {
        /** There is nothing to do. */
        IDLE,
        /** Under way. */
        RUNNING,
        /** The user stopped it before the end. */
        STOPPED,
        /** It ended by itself before the end. */
        FAILED
    }

    private final TaskRunner runner;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<IndexingReport.Skipped>> skipped = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper replaced = new ReadOnlyIntegerWrapper();
    private @Nullable CatalogSession session;
    private @Nullable CatalogSession looked;
    private @Nullable RunningTask task;
    /** Catalogues that were left while they were indexed, until their jobs have ended. */
    private final List<CatalogSession> leaving = new ArrayList<>();

    private boolean startsLater;
    private boolean left;
    private Runnable onEnd = () -> {};
    private Consumer<CatalogSession> onClosed = left -> {};

    IndexingViewModel(TaskRunner runner) {
        this.runner = runner;
    }

    /** Where indexing is. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Why it ended, for people; empty where it did not fail. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** The pictures that the last run had to leave out. */
    public ReadOnlyObjectProperty<List<IndexingReport.Skipped>> skipped() {
        return skipped.getReadOnlyProperty();
    }

    /** How many stored vectors the last run found to be wrong and made again. */
    public ReadOnlyIntegerProperty replaced() {
        return replaced.getReadOnlyProperty();
    }

    /** The run, to show. */
    public JobViewModel job() {
        return job;
    }

    /** Called when a run ended, however it did. */
    void onEnd(Runnable action) {
        onEnd = action;
    }

    /** Called when a catalogue was closed. */
    void onClosed(Consumer<CatalogSession> action) {
        onClosed = action;
    }

    /**
     * Turns to another catalogue; the one before is closed as soon as nothing works on it any more.
     *
     * @param stopped whether the user stopped it in an earlier window
     */
    void open(CatalogSession opened, boolean stopped) {
        CatalogSession before = session;
        if (before != null && task != null) {
            task.cancel();
            leaving.add(before);
        } else if (before != null) {
            close(before);
        }
        task = null;
        session = opened;
        startsLater = false;
        job.clear();
        failure.set("");
        skipped.set(List.of());
        replaced.set(0);
        boolean incomplete = opened.indexedCount() < opened.pictureCount();
        state.set(stopped && incomplete ? State.STOPPED : State.IDLE);
    }

    /** The window is being closed: what ends from now on was not stopped by the user. */
    public void leave() {
        left = true;
    }

    /** Indexes what is not indexed yet, if anything, unless the user stopped it. */
    void startUnlessStopped() {
        if (state.get() != State.STOPPED) {
            start();
        }
    }

    /** Indexes what is not indexed yet, if anything; also goes on after a stop or a failure. */
    public void start() {
        if (session == null || session.isShared() || task != null) {
            return;
        }
        // Once for every catalogue that is opened even if all seem indexed: pictures may have changed since.
        if (session == looked && session.indexedCount() >= session.pictureCount()) {
            return;
        }
        CatalogSession indexed = session;
        if (leaving.stream()
                .anyMatch(left ->
                        left.catalog().directory().equals(indexed.catalog().directory()))) {
            startsLater = true; // the job that is ending still writes to the same workspace
            return;
        }
        looked = indexed;
        failure.set("");
        state.set(State.RUNNING);
        task = runner.prepare(
                Messages.get("task.index"),
                indexed::index,
                new Outcome<>(
                        report -> ended(indexed, () -> {
                            skipped.set(report.skipped());
                            replaced.set(report.replaced());
                            state.set(State.IDLE);
                        }),
                        cause -> ended(indexed, () -> {
                            failure.set(TaskRunner.messageOf(cause));
                            state.set(State.FAILED);
                        }),
                        () -> ended(indexed, () -> {
                            state.set(State.STOPPED);
                            rememberStopped(indexed);
                        })));
        job.watch(task);
        task.start();
    }

    private void ended(CatalogSession indexed, Runnable how) {
        if (indexed != session) {
            leaving.remove(indexed);
            close(indexed);
            if (startsLater) {
                startsLater = false;
                start();
            }
            return;
        }
        task = null;
        job.clear();
        how.run();
        onEnd.run();
    }

    private void rememberStopped(CatalogSession stopped) {
        if (!left) {
            runner.start(
                    Messages.get("task.settings"),
                    progress -> {
                        stopped.rememberIndexingStopped();
                        return true;
                    },
                    Outcome.of(kept -> {}, cause -> {}));
        }
    }

    private void close(CatalogSession former) {
        runner.start(
                Messages.get("task.close"),
                progress -> {
                    former.close();
                    return true;
                },
                Outcome.of(closed -> onClosed.accept(former), cause -> {}));
    }
}
