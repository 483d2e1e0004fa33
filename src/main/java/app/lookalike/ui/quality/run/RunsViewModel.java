package app.lookalike.ui.quality.run;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.service.evaluation.run.EvaluationRuns;
import app.lookalike.service.evaluation.run.EvaluationRuns.Kept;
import app.lookalike.service.evaluation.run.RunComparison;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.action.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations of the open catalogue that are kept, which two of them are compared, and in what they differ. Lives on
 * the window's thread; files are read and written in the background.
 */
public final class RunsViewModel {
    /** So many are compared. */
    static final int COMPARED = 2;

    private static final Comparator<EvaluationRun> NEWEST_FIRST =
            Comparator.comparing(EvaluationRun::id).reversed();

    private final TaskRunner jobs;
    private final Consumer<Edit> edits;
    private final LatestRequest loading;
    private final LatestRequest comparing;
    private final ReadOnlyObjectWrapper<List<EvaluationRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<EvaluationRun>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable EvaluationRuns kept;

    /** What was deleted, to put back. */
    private record Deleted(EvaluationRun run, QueryScores scores) {}

    /**
     * Without a catalogue.
     *
     * @param edits receives what can be undone
     */
    public RunsViewModel(TaskRunner jobs, Consumer<Edit> edits) {
        this.jobs = jobs;
        this.edits = edits;
        loading = new LatestRequest(jobs);
        comparing = new LatestRequest(jobs);
    }

    /** The kept runs, newest first. */
    public ReadOnlyObjectProperty<List<EvaluationRun>> runs() {
        return runs.getReadOnlyProperty();
    }

    /** Those that are chosen to be compared, two at most, in the order they were chosen. */
    public ReadOnlyObjectProperty<List<EvaluationRun>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** In what the two chosen ones differ. */
    public ReadOnlyObjectProperty<Optional<RunComparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Whether two are being compared. */
    public ReadOnlyBooleanProperty comparing() {
        return comparing.busy();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }

    /**
     * Turns to another catalogue.
     *
     * @param newest receives its last run, where there is one, as soon as it is read
     */
    public void open(CatalogSession session, Consumer<EvaluationRun> newest) {
        loading.drop();
        comparing.drop();
        runs.set(List.of());
        chosen.set(List.of());
        comparison.set(Optional.empty());
        dismiss();
        EvaluationRuns opened = session.evaluations();
        kept = opened;
        loading.of(Messages.get("quality.task.runs"), progress -> opened.all())
                .onSuccess(found -> {
                    show(found);
                    found.runs().stream().findFirst().ifPresent(newest);
                })
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .startQuietly();
    }

    /** Runs that ended while the others were read stay. */
    private void show(Kept found) {
        List<EvaluationRun> meanwhile = runs.get();
        runs.set(found.runs());
        meanwhile.forEach(this::added);
        message.set(String.join("\n", found.remarks()));
    }

    /** Lists a run that was just kept, or put back. */
    public void added(EvaluationRun run) {
        List<EvaluationRun> all = new ArrayList<>(runs.get());
        all.removeIf(other -> other.id().equals(run.id()));
        all.add(run);
        all.sort(NEWEST_FIRST);
        runs.set(List.copyOf(all.subList(0, Math.min(EvaluationRuns.MOST, all.size()))));
        retainChosen();
    }

    /** Chooses a run to compare, or not any more; of three the one chosen first is left out. */
    public void toggle(EvaluationRun run) {
        List<EvaluationRun> now = new ArrayList<>(chosen.get());
        if (!now.remove(run)) {
            now.add(run);
        }
        choose(now.subList(Math.max(0, now.size() - COMPARED), now.size()));
    }

    private void choose(List<EvaluationRun> now) {
        chosen.set(List.copyOf(now));
        comparing.drop();
        comparison.set(Optional.empty());
        EvaluationRuns in = kept;
        if (in != null && now.size() == COMPARED) {
            EvaluationRun one = now.get(0);
            EvaluationRun other = now.get(1);
            comparing
                    .of(Messages.get("quality.task.compare"), progress -> RunComparison.of(in, one, other, progress))
                    .onSuccess(found -> comparison.set(Optional.of(found)))
                    .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                    .start();
        }
    }

    private void retainChosen() {
        List<EvaluationRun> still =
                chosen.get().stream().filter(runs.get()::contains).toList();
        if (!still.equals(chosen.get())) {
            choose(still);
        }
    }

    /** Deletes a run, which can be undone. */
    public void delete(EvaluationRun run) {
        EvaluationRuns in = kept;
        if (in == null) {
            return;
        }
        jobs.start(
                Messages.get("quality.task.delete"),
                progress -> {
                    QueryScores scores = in.scores(run.id());
                    in.delete(run.id());
                    return new Deleted(run, scores);
                },
                TaskRunner.Outcome.of(deleted -> gone(in, deleted), this::failed));
    }

    private void gone(EvaluationRuns in, Deleted deleted) {
        remove(in, deleted.run());
        edits.accept(new Edit(
                Messages.get("quality.runs.deleted"),
                () -> restore(in, deleted),
                () -> deleteAgain(in, deleted.run())));
    }

    private void remove(EvaluationRuns in, EvaluationRun run) {
        if (in == kept) {
            runs.set(runs.get().stream()
                    .filter(other -> !other.id().equals(run.id()))
                    .toList());
            retainChosen();
        }
    }

    private void restore(EvaluationRuns in, Deleted deleted) {
        jobs.start(
                Messages.get("quality.task.restore"),
                progress -> in.add(deleted.run(), deleted.scores()),
                TaskRunner.Outcome.of(
                        put -> {
                            if (in == kept) {
                                added(put.run());
                                put.problem().ifPresent(message::set);
                            }
                        },
                        this::failed));
    }

    private void deleteAgain(EvaluationRuns in, EvaluationRun run) {
        jobs.start(
                Messages.get("quality.task.delete"),
                progress -> {
                    in.delete(run.id());
                    return run;
                },
                TaskRunner.Outcome.of(deleted -> remove(in, deleted), this::failed));
    }

    private void failed(Throwable failure) {
        message.set(TaskRunner.messageOf(failure));
    }
}
