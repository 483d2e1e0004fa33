package app.lookalike.ui.quality;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.metric.ClassScore;
import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.service.evaluation.run.EvaluationRuns.Added;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FileWriting;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.jobs.JobViewModel;
import app.lookalike.ui.quality.run.RunsViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * The behaviour of the quality screen: evaluates the search of the open catalogue in the background, has the figures kept
 * in the workspace, shows those of the last evaluation or of an earlier one, and writes them to files. Lives on the window's thread.
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
    private final FileWriting saving;
    private final JobViewModel job = new JobViewModel();
    private final ObjectProperty<Queries> queries = new SimpleObjectProperty<>(Queries.SAMPLE);
    private final ObjectProperty<Ranking> ranking = new SimpleObjectProperty<>(Ranking.VISUAL);
    private final BooleanProperty withoutIdentical = new SimpleBooleanProperty();
    private final BooleanProperty changedPictures = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Path>> photos = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Ranking>> rankings = new ReadOnlyObjectWrapper<>(List.of(Ranking.VISUAL));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final RunsViewModel runs;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.FIGURES);
    private final ReadOnlyObjectWrapper<Optional<ClassQueries>> failing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EvaluationRun>> measured =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final BooleanBinding canMeasure;
    private @Nullable CatalogSession session;

    /**
     * A screen without a catalogue.
     *
     * @param edits receives what can be undone
     */
    public QualityViewModel(TaskRunner jobs, Consumer<Edit> edits) {
        runs = new RunsViewModel(jobs, edits);
        measuring = new LatestRequest(jobs);
        saving = new FileWriting(jobs, message::set);
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

    /** The evaluation whose figures are shown: the last one, or an earlier one that was chosen. */
    public ReadOnlyObjectProperty<Optional<EvaluationRun>> measured() {
        return measured.getReadOnlyProperty();
    }

    /** The evaluations that are kept. */
    public RunsViewModel runs() {
        return runs;
    }

    /** What is on the right. */
    public ObjectProperty<Page> page() {
        return page;
    }

    /** The class whose failing queries are looked at; empty for all classes. */
    public ReadOnlyObjectProperty<Optional<ClassQueries>> failing() {
        return failing.getReadOnlyProperty();
    }

    /** The open catalogue; empty where none is. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** Where the report was written last, until that is dismissed. */
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return saving.written();
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
        saving.forget();
        job.clear();
        dismiss();
        session = opened;
        measured.set(Optional.empty());
        leaveFailing();
        page.set(Page.FIGURES);
        photos.set(Optional.empty());
        ranking.set(opened.bestRanking());
        refresh();
        runs.open(opened, this::restore);
    }

    /** Shows the figures of the last evaluation again, unless there are others by now. */
    private void restore(EvaluationRun newest) {
        if (measured.get().isEmpty()) {
            measured.set(Optional.of(newest));
            refresh();
        }
    }

    @Override
    public void refresh() {
        if (session != null && session.bestRanking() != rankings.get().get(0)) {
            ranking.set(session.bestRanking());
            rankings.set(session.bestRanking().andOthers());
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
        EvaluationRequest request = new EvaluationRequest(
                queries.get().choice(),
                SearchOptions.DEFAULT_K,
                ranking.get(),
                withoutIdentical.get(),
                changedPictures.get() ? CHANGED_PICTURES : 0,
                photos.get().orElse(null),
                SEED);
        dismiss();
        measuring
                .of(Messages.get("task.quality"), progress -> {
                    Evaluated evaluated = in.evaluate(request, progress);
                    return in.evaluations().add(evaluated, Instant.now());
                })
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(this::answered)
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private void answered(Added found) {
        found.problem().ifPresentOrElse(message::set, () -> runs.added(found.run()));
        show(found.run());
    }

    /** Shows the figures of a run. */
    public void show(EvaluationRun run) {
        leaveFailing();
        measured.set(Optional.of(run));
        page.set(Page.FIGURES);
        refresh();
    }

    /** Looks at the failing queries of a class. */
    public void showFailing(String attribute, ClassScore score) {
        failing.set(Optional.of(new ClassQueries(attribute, score)));
    }

    /** Goes back to all classes. */
    public void leaveFailing() {
        failing.set(Optional.empty());
    }

    /** Writes the report that is shown, in place of a file that may be there. */
    public void save(EvaluationFormat format, Path file) {
        dismiss();
        measured.get()
                .ifPresent(found -> saving.write(
                        Messages.get("quality.task.save"), file, path -> format.write(found.report(), path)));
    }

    /** Dismisses the message and the notice about the last file. */
    public void dismiss() {
        message.set("");
        saving.dismiss();
    }
}
