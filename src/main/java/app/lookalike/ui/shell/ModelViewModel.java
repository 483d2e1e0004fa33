package app.lookalike.ui.shell;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkUse;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Prepares the network: loads it if its weights are on this machine, asks the user before it fetches them. */
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

    private final LatestRequest requests;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Download>> download = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<NetworkUse> use = new ReadOnlyObjectWrapper<>(NetworkUse.UNKNOWN);
    private @Nullable CatalogSession session;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    ModelViewModel(TaskRunner runner) {
        this.requests = new LatestRequest(runner);
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

    /** Turns to a catalogue: checks what is missing of its network, and loads it at once if nothing is. */
    void prepare(CatalogSession opened) {
        session = opened;
        requests.forget(); // another catalogue may be searched by the network that is being fetched
        job.clear();
        state.set(State.UNKNOWN);
        requests.of(
                        Messages.get("task.model"),
                        progress -> opened.catalog().model().missing())
                .onSuccess(this::found)
                .onFailure(this::failed)
                .start();
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
        requests.of(Messages.get("task.model"), progress -> {
                    of.loadNetwork(progress);
                    return of.catalog().model().use();
                })
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(loaded -> {
                    use.set(loaded);
                    state.set(State.READY);
                })
                .onFailure(this::failed)
                .onCancel(() -> state.set(State.NEEDED))
                .start();
    }

    private void failed(Throwable cause) {
        failure.set(TaskRunner.messageOf(cause));
        state.set(State.FAILED);
    }
}
