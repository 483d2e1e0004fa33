package app.lookalike.ui.quality;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the quality screen: evaluates the search of the open catalogue in the background, keeps the last
 * report until there is another one, and writes it to files. Lives on the window's thread.
 */
public final class QualityViewModel implements SessionListener {
    /** So many products are looked for by their changed pictures. */
    static final int CHANGED_PICTURES = 100;

    private static final long SEED = 1;

    /** What the place of the figures shows. */
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

    private final LatestRequest measuring;
    private final LatestRequest saving;
    private final JobViewModel job = new JobViewModel();
    private final ObjectProperty<Queries> queries = new SimpleObjectProperty<>(Queries.SAMPLE);
    private final ObjectProperty<Ranking> ranking = new SimpleObjectProperty<>(Ranking.VISUAL);
    private final BooleanProperty withoutIdentical = new SimpleBooleanProperty();
    private final BooleanProperty changedPictures = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Path>> photos = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Ranking>> rankings = new ReadOnlyObjectWrapper<>(List.of(Ranking.VISUAL));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Measurement>> measured = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final BooleanBinding canMeasure;
    private @Nullable CatalogSession session;

    /** A screen without a catalogue. */
    public QualityViewModel(TaskRunner jobs) {
        measuring = new LatestRequest(jobs);
        saving = new LatestRequest(jobs);
        canMeasure = Bindings.createBooleanBinding(
                () -> !measuring.busy().get() && (state.get() == State.READY || state.get() == State.MEASURED),
                measuring.busy(),
                state);
    }

    /** Which products to use as queries. */
    public ObjectProperty<Queries> queries() {
        return queries;
    }

    /** The ranking to search by; one of {@link #rankings}. */
    public ObjectProperty<Ranking> ranking() {
        return ranking;
    }

    /** The rankings that the open catalogue can be searched by. */
    public ReadOnlyObjectProperty<List<Ranking>> rankings() {
        return rankings.getReadOnlyProperty();
    }

    /** Whether products with the very same picture as the query are no answers. */
    public BooleanProperty withoutIdentical() {
        return withoutIdentical;
    }

    /** Whether to look for products by their changed pictures, too. */
    public BooleanProperty changedPictures() {
        return changedPictures;
    }

    /** A folder or zip of other photos to look for products by, each named by the product's id. */
    public ObjectProperty<Optional<Path>> photos() {
        return photos;
    }

    /** What the place of the figures shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was found last. */
    public ReadOnlyObjectProperty<Optional<Measurement>> measured() {
        return measured.getReadOnlyProperty();
    }

    /** Where the report was written last, until that is dismissed. */
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return saved.getReadOnlyProperty();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether an evaluation is under way. */
    public ReadOnlyBooleanProperty measuring() {
        return measuring.busy();
    }

    /** Whether one can be started. */
    public BooleanBinding canMeasure() {
        return canMeasure;
    }

    /** The evaluation under way, to show. */
    public JobViewModel job() {
        return job;
    }

    /** Turns to another catalogue, of which nothing is measured. */
    @Override
    public void open(CatalogSession opened) {
        measuring.drop();
        saving.drop();
        job.clear();
        dismiss();
        session = opened;
        measured.set(Optional.empty());
        photos.set(Optional.empty());
        ranking.set(opened.bestRanking());
        refresh();
    }

    @Override
    public void refresh() {
        if (session != null && session.bestRanking() != rankings.get().get(0)) {
            ranking.set(session.bestRanking());
            rankings.set(
                    session.bestRanking() == Ranking.FASHION
                            ? List.of(Ranking.FASHION, Ranking.VISUAL)
                            : List.of(Ranking.VISUAL));
        }
        if (session == null) {
            state.set(State.NO_CATALOGUE);
        } else if (measured.get().isPresent()) {
            state.set(State.MEASURED);
        } else {
            state.set(session.catalog().indexedCount() == 0 ? State.NOTHING_INDEXED : State.READY);
        }
    }

    /** Evaluates the search as it is chosen. */
    public void measure() {
        CatalogSession in = session;
        if (in == null || !canMeasure.get()) {
            return;
        }
        Queries asked = queries.get();
        EvaluationRequest request = new EvaluationRequest(
                asked.choice(),
                SearchOptions.DEFAULT_K,
                ranking.get(),
                withoutIdentical.get(),
                changedPictures.get() ? CHANGED_PICTURES : 0,
                photos.get().orElse(null),
                SEED);
        dismiss();
        measuring
                .of(Messages.get("task.quality"), progress -> in.evaluate(request, progress))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(report -> answered(new Measurement(asked, report)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private void answered(Measurement found) {
        measured.set(Optional.of(found));
        refresh();
    }

    /** Stops the evaluation under way; the last report stays. */
    public void cancel() {
        job.cancel();
    }

    /**
     * Looks at the evaluation under way.
     *
     * @param nowMillis the time, on any clock that only goes forward
     */
    public void poll(long nowMillis) {
        job.poll(nowMillis);
    }

    /** Writes the last report, in place of a file that may be there. */
    public void save(EvaluationFormat format, Path file) {
        measured.get().ifPresent(found -> save(found.report(), format, file));
    }

    private void save(EvaluationReport report, EvaluationFormat format, Path file) {
        dismiss();
        saving.of(Messages.get("quality.task.save"), progress -> {
                    format.write(report, file);
                    return file;
                })
                .onSuccess(written -> saved.set(Optional.of(written)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    /** Dismisses the message and the notice about the last file. */
    public void dismiss() {
        message.set("");
        saved.set(Optional.empty());
    }
}
