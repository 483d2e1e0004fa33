package app.lookalike.ui.fairness;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.FairnessRequest;
import app.lookalike.service.evaluation.FairnessService;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the fairness page: measures the open catalogue in the background and keeps the last report. Lives on
 * the window's thread.
 */
public final class FairnessViewModel implements SessionListener {
    /** In a smaller catalogue the part that nothing is learned from is too small to say something about its groups. */
    private static final int LARGE = 2_000;

    private static final long SEED = 1;

    /** What the page shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** The catalogue cannot be searched yet. */
        NOTHING_INDEXED,
        /** Nothing was measured yet. */
        READY,
        /** The last report. */
        MEASURED
    }

    private final FairnessService fairness;
    private final LatestRequest measuring;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<FairnessReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable CatalogSession session;

    /** A page without a catalogue. */
    public FairnessViewModel(TaskRunner jobs, FairnessService fairness) {
        this.fairness = fairness;
        this.measuring = new LatestRequest(jobs);
    }

    /** What the page shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was found last. */
    public ReadOnlyObjectProperty<Optional<FairnessReport>> report() {
        return report.getReadOnlyProperty();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether a measurement is under way. */
    public ReadOnlyBooleanProperty measuring() {
        return measuring.busy();
    }

    /** The measurement under way, to show. */
    public JobViewModel job() {
        return job;
    }

    /** The open catalogue; empty before one is open. */
    Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** Turns to another catalogue, of which nothing is measured. */
    @Override
    public void open(CatalogSession opened) {
        measuring.drop();
        job.clear();
        dismiss();
        session = opened;
        report.set(Optional.empty());
        refresh();
    }

    @Override
    public void refresh() {
        if (session == null) {
            state.set(State.NO_CATALOGUE);
        } else if (report.get().isPresent()) {
            state.set(State.MEASURED);
        } else {
            state.set(session.catalog().indexedCount() == 0 ? State.NOTHING_INDEXED : State.READY);
        }
    }

    /** Measures the open catalogue by its best ranking. */
    public void measure() {
        CatalogSession in = session;
        if (in == null || measuring.busy().get() || in.catalog().indexedCount() == 0) {
            return;
        }
        FairnessRequest request = FairnessRequest.of(queries(in.catalog().indexedCount()), in.bestRanking());
        dismiss();
        measuring
                .of(Messages.get("fairness.task"), progress -> fairness.measure(in.catalog(), request, progress))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(found -> {
                    report.set(Optional.of(found));
                    refresh();
                })
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private static QueryChoice queries(int products) {
        return new QueryChoice.Drawn(
                products >= LARGE ? Optional.of(DatasetPart.HOLDOUT) : Optional.empty(), OptionalInt.empty(), SEED);
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }
}
