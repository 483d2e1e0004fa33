package app.lookalike.ui.curation;

import app.lookalike.base.Job;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FileWriting;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided in the open catalogue, one item at a time, and the decisions. A decision shows at once and is
 * stored in the background, in order. Lives on the window's thread.
 *
 * @param <T> the items, found by a job; equal ones are the same
 * @param <D> the decisions
 */
public abstract class DecisionsViewModel<T, D> implements SessionListener {
    /** What the page shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** Nothing was looked for yet. */
        READY,
        /** There is nothing to decide. */
        NOTHING_FOUND,
        /** An item. */
        SHOWN
    }

    /**
     * An item and where it stands.
     *
     * @param position from 0
     * @param count how many there are
     * @param decided how many of these are decided
     * @param decision empty while there is none
     */
    public record Shown<T, D>(T item, int position, int count, int decided, Optional<D> decision) {}

    private final TaskRunner changes;
    private final Consumer<Edit> edits;
    private final Runnable changed;
    private final LatestRequest finding;
    private final FileWriting saving;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Shown<T, D>>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Map<T, D> decisions = new HashMap<>();
    private List<T> items = List.of();
    private int position;
    private @Nullable CatalogSession session;

    /**
     * A page without a catalogue.
     *
     * @param changes stores one decision after the other
     * @param jobs finds the items
     * @param edits receives every decision, so that it can be taken back
     * @param changed called whenever a decision has been stored
     */
    DecisionsViewModel(TaskRunner changes, TaskRunner jobs, Consumer<Edit> edits, Runnable changed) {
        this.changes = changes;
        this.edits = edits;
        this.changed = changed;
        this.finding = new LatestRequest(jobs);
        this.saving = new FileWriting(jobs, message::set);
    }

    /** Looks for what is to be decided. */
    public abstract void find();

    /** Writes a table for other programs, in place of a file that may be there. */
    public abstract void save(Path file);

    /**
     * Stores decisions; runs on a job thread.
     *
     * @param decided all items that are concerned
     * @param wanted what is decided about them; an item that is missing here is open again
     */
    abstract void write(CatalogSession in, Set<T> decided, Map<T, D> wanted);

    /** What the page shows. */
    public final ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The item in question; empty where there is none. */
    public final ReadOnlyObjectProperty<Optional<Shown<T, D>>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What went wrong or was written, for people; empty where there is nothing to say. */
    public final ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether items are being looked for. */
    public final ReadOnlyBooleanProperty finding() {
        return finding.busy();
    }

    /** The search for items that is under way. */
    public final JobViewModel job() {
        return job;
    }

    /** The open catalogue. */
    public final Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void open(CatalogSession opened) {
        finding.drop();
        saving.forget();
        job.clear();
        session = opened;
        items = List.of();
        decisions.clear();
        message.set("");
        shown.set(Optional.empty());
        state.set(State.READY);
    }

    /** Runs a search, unless one is under way. */
    final <F> void find(String task, Job<F> search, Consumer<F> found) {
        if (finding.busy().get()) {
            return;
        }
        message.set("");
        finding.of(task, search)
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(found)
                .onFailure(this::fail)
                .start();
    }

    /** These are to be decided from now on. */
    final void found(List<T> all) {
        items = all;
        decisions.clear();
        state.set(all.isEmpty() ? State.NOTHING_FOUND : State.SHOWN);
        show(0);
    }

    /** Dismisses the message. */
    public final void dismiss() {
        message.set("");
    }

    private void fail(Throwable failure) {
        message.set(TaskRunner.messageOf(failure));
    }

    /** Turns to the item so many further, where there is one. */
    public final void step(int by) {
        show(position + by);
    }

    private void show(int wanted) {
        if (items.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        position = Math.max(0, Math.min(wanted, items.size() - 1));
        T item = items.get(position);
        shown.set(Optional.of(
                new Shown<>(item, position, items.size(), decisions.size(), Optional.ofNullable(decisions.get(item)))));
    }

    private void showNextOpen() {
        for (int i = position + 1; i < items.size(); i++) {
            if (!decisions.containsKey(items.get(i))) {
                show(i);
                return;
            }
        }
        show(position);
    }

    /** The items about which nothing is decided. */
    final List<T> open() {
        return items.stream().filter(item -> !decisions.containsKey(item)).toList();
    }

    /** All items. */
    final List<T> items() {
        return items;
    }

    /**
     * Decides about one item and goes on to the next open one.
     *
     * @param name of the edit, for people
     */
    final void decide(T item, D decision, String name) {
        record(Map.of(item, decision), name);
        showNextOpen();
    }

    /**
     * Decides about many items; the shown one stays.
     *
     * @param name of the edit, for people
     */
    final void decide(Map<T, D> wanted, String name) {
        record(wanted, name);
        show(position);
    }

    private void record(Map<T, D> wanted, String name) {
        Map<T, D> before = new HashMap<>(decisions);
        before.keySet().retainAll(wanted.keySet());
        store(wanted.keySet(), wanted);
        edits.accept(
                new Edit(name, () -> storeAgain(wanted.keySet(), before), () -> storeAgain(wanted.keySet(), wanted)));
    }

    private void storeAgain(Set<T> decided, Map<T, D> wanted) {
        store(decided, wanted);
        int first = decided.stream().mapToInt(items::indexOf).min().orElse(-1);
        show(first >= 0 ? first : position);
    }

    private void store(Set<T> decided, Map<T, D> wanted) {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        decided.forEach(decisions::remove);
        decisions.putAll(wanted);
        changes.start(
                Messages.get("curation.storing"),
                progress -> {
                    write(in, decided, wanted);
                    return decided;
                },
                Outcome.of(stored -> changed.run(), failure -> {
                    wanted.forEach(decisions::remove);
                    fail(failure);
                    show(position);
                }));
    }

    /** Writes a table on a job thread and says where it is. */
    final void save(Path file, Consumer<OutputFile> table) {
        saving.write(Messages.get("curation.saving"), file, path -> table.accept(new OutputFile(path, true)));
    }

    /** The table that is written, and where it was. */
    final FileWriting saving() {
        return saving;
    }
}
