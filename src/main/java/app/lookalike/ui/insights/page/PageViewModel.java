package app.lookalike.ui.insights.page;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one page: computed on a job thread when the page is looked at first, anew for another catalogue. Lives
 * on the window's thread.
 *
 * @param <T> the figures, which never change
 */
public final class PageViewModel<T> implements SessionListener {
    /** What the page shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** The catalogue has no products. */
        EMPTY,
        /** Nobody has looked yet. */
        WAITING,
        /** The figures are being computed. */
        COMPUTING,
        /** The figures. */
        SHOWN,
        /** Computing them was stopped. */
        STOPPED,
        /** They could not be computed; the message has the reason. */
        FAILED
    }

    /** Computes figures of a catalogue. */
    @FunctionalInterface
    public interface Computation<T> {
        /** Runs on a job thread. */
        T of(CatalogSession session, Progress progress);
    }

    private final String task;
    private final Computation<T> computation;
    private final LatestRequest computing;
    private final LatestRequest finding;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<T>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable CatalogSession session;

    /**
     * A page without a catalogue.
     *
     * @param task what computing is, for people
     */
    public PageViewModel(TaskRunner runner, String task, Computation<T> computation) {
        this.task = task;
        this.computation = computation;
        computing = new LatestRequest(runner);
        finding = new LatestRequest(runner);
    }

    /** What the page shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The figures; empty before they are computed. */
    public ReadOnlyObjectProperty<Optional<T>> figures() {
        return figures.getReadOnlyProperty();
    }

    /** Why they could not be computed, for people. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** How far computing them is. */
    public JobViewModel job() {
        return job;
    }

    @Override
    public void open(CatalogSession opened) {
        computing.drop();
        finding.drop();
        job.clear();
        session = opened;
        figures.set(Optional.empty());
        state.set(opened.catalog().catalog().size() == 0 ? State.EMPTY : State.WAITING);
    }

    /** Somebody looks: computes the figures if that was not done. */
    public void look() {
        if (state.get() == State.WAITING) {
            compute();
        }
    }

    /** Computes the figures, such as after a failure. */
    public void compute() {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        state.set(State.COMPUTING);
        computing
                .of(task, progress -> computation.of(in, progress))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(this::computed)
                .onFailure(this::failed)
                .onCancel(() -> state.set(State.STOPPED))
                .start();
    }

    private void computed(T made) {
        figures.set(Optional.of(made));
        state.set(State.SHOWN);
    }

    private void failed(Throwable failure) {
        message.set(TaskRunner.messageOf(failure));
        state.set(State.FAILED);
    }

    /**
     * Looks for products behind a mark.
     *
     * @param found receives their ids
     */
    public void find(Predicate<Product> which, Consumer<List<String>> found) {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        finding.of(Messages.get("task.browse"), progress -> in.catalog().catalog().products().stream()
                        .filter(which)
                        .map(Product::id)
                        .toList())
                .onSuccess(found)
                .start();
    }
}
