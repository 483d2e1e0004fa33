package app.lookalike.ui.welcome;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.kaggle.KaggleDownload;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Kaggle's data set: not there, on its way, kept in part, there. */
public final class KaggleViewModel {
    /** Where it is. */
    public enum State {
        /** Nothing of it has come, or only a part that an earlier try left. */
        MISSING,
        /** On its way. */
        FETCHING,
        /** The last try failed. */
        FAILED,
        /** On this computer. */
        THERE
    }

    /** The state on the disk. */
    private record Found(boolean there, long kept, String warning) {}

    private final KaggleDownload download;
    private final Consumer<Path> receiver;
    private final TaskRunner runner;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.MISSING);
    private final ReadOnlyLongWrapper kept = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");

    /**
     * Nothing is under way.
     *
     * @param receiver gets the zip as soon as it is there
     */
    public KaggleViewModel(KaggleDownload download, Consumer<Path> receiver, TaskRunner runner) {
        this.download = download;
        this.receiver = receiver;
        this.runner = runner;
    }

    /** Where it is. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Bytes that an earlier try has left. */
    public ReadOnlyLongProperty kept() {
        return kept.getReadOnlyProperty();
    }

    /** Why the last try failed, for people; empty where it did not. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** What is wrong with how the user's token is kept; empty where nothing is. */
    public ReadOnlyStringProperty warning() {
        return warning.getReadOnlyProperty();
    }

    /** The download, to show. */
    public JobViewModel job() {
        return job;
    }

    /** Looks what there is. */
    public void refresh() {
        runner.start(
                Messages.get("kaggle.task.look"),
                progress -> new Found(
                        download.isThere(), download.kept(), download.warning().orElse("")),
                Outcome.of(this::found, cause -> {}));
    }

    private void found(Found found) {
        kept.set(found.kept());
        warning.set(found.warning());
        if (found.there()) {
            state.set(State.THERE);
        } else if (state.get() == State.THERE) {
            state.set(State.MISSING);
        }
    }

    /** Fetches it, or the rest of it, and hands it on; what is there already is handed on at once. */
    public void fetch() {
        if (state.get() == State.FETCHING) {
            return;
        }
        state.set(State.FETCHING);
        failure.set("");
        RunningTask task = runner.prepare(
                Messages.get("kaggle.task.fetch"),
                download::fetch,
                new Outcome<>(
                        file -> {
                            ended(State.THERE);
                            receiver.accept(file);
                        },
                        cause -> {
                            failure.set(TaskRunner.messageOf(cause));
                            ended(State.FAILED);
                        },
                        () -> ended(State.MISSING)));
        job.watch(task);
        task.start();
    }

    private void ended(State how) {
        job.clear();
        state.set(how);
        refresh();
    }
}
