package app.lookalike.ui.shell;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkUse;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Gets the network ready: loads it where its weights are on this machine, asks before it fetches them. */
public final class ModelViewModel {
    /** Where that is. */
    public enum State {
        /** Not looked yet. */
        UNKNOWN,
        /** The weights are not on this machine; the user decides. */
        NEEDED,
        /** They are being fetched, converted and loaded. */
        FETCHING,
        /** They are here and being loaded. */
        LOADING,
        /** Searching by a picture and indexing are possible. */
        READY,
        /** It did not work. */
        FAILED
    }

    private final TaskRunner runner;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Download>> download = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<NetworkUse> use = new ReadOnlyObjectWrapper<>(NetworkUse.UNKNOWN);
    private @Nullable CatalogSession session;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    ModelViewModel(TaskRunner runner) {
        this.runner = runner;
    }

    /** Where getting ready is. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What has to be fetched. */
    public ReadOnlyObjectProperty<Optional<Download>> download() {
        return download.getReadOnlyProperty();
    }

    /** How the network is computed on this machine. */
    public ReadOnlyObjectProperty<NetworkUse> use() {
        return use.getReadOnlyProperty();
    }

    /** Why it did not work and what to do, for people; empty where it did. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Fetching or loading, to show. */
    public JobViewModel job() {
        return job;
    }

    /** Turns to a catalogue: looks what is missing of its network, and loads it at once where nothing is. */
    void prepare(CatalogSession opened) {
        session = opened;
        ended(State.UNKNOWN);
        runner.start(
                Messages.get("task.model"),
                progress -> opened.missingNetwork(),
                Outcome.of(
                        missing -> {
                            if (opened == session) {
                                found(missing);
                            }
                        },
                        cause -> failed(opened, cause)));
    }

    private void found(Optional<Download> missing) {
        download.set(missing);
        if (missing.isPresent()) {
            state.set(State.NEEDED);
        } else {
            load(State.LOADING);
        }
    }

    /** Fetches the weights, as the user asked; also after a failure. */
    public void fetch() {
        load(download.get().isPresent() ? State.FETCHING : State.LOADING);
    }

    private void load(State meanwhile) {
        CatalogSession of = session;
        if (of == null) {
            return;
        }
        failure.set("");
        state.set(meanwhile);
        RunningTask task = runner.start(
                Messages.get("task.model"),
                progress -> {
                    of.loadNetwork(progress);
                    return of.networkUse();
                },
                new Outcome<>(
                        loaded -> {
                            use.set(loaded);
                            ended(of, State.READY);
                        },
                        cause -> failed(of, cause),
                        () -> ended(of, State.NEEDED)));
        if (state.get() == meanwhile) {
            job.watch(task);
        }
    }

    private void failed(CatalogSession of, Throwable cause) {
        if (of == session) {
            failure.set(TaskRunner.messageOf(cause));
            ended(State.FAILED);
        }
    }

    /** What became of a catalogue that was left meanwhile concerns nobody. */
    private void ended(CatalogSession of, State how) {
        if (of == session) {
            ended(how);
        }
    }

    private void ended(State how) {
        job.clear();
        state.set(how);
    }
}
