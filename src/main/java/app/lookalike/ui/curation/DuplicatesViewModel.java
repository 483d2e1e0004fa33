package app.lookalike.ui.curation;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.HiddenProduct;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.service.curation.DuplicateFinder;
import app.lookalike.service.curation.DuplicateGroup;
import app.lookalike.service.curation.DuplicateGroup.Copy;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The groups of products that show the same picture, one at a time, and which of each is kept. A decision shows at once
 * and is stored in the background, in order. Lives on the window's thread.
 */
public final class DuplicatesViewModel implements SessionListener {
    /** What the page shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** Nothing was looked for yet. */
        READY,
        /** All products have pictures of their own. */
        NOTHING_FOUND,
        /** A group. */
        SHOWN
    }

    /**
     * A group and where it stands.
     *
     * @param position from 0
     * @param count how many there are
     * @param decided how many of these are decided
     * @param kept id of the product that was decided on; empty while none was
     */
    public record Shown(DuplicateGroup group, int position, int count, int decided, Optional<String> kept) {}

    private final TaskRunner changes;
    private final Consumer<Edit> edits;
    private final Runnable changed;
    private final LatestRequest finding;
    private final LatestRequest saving;
    private final DuplicateFinder finder = new DuplicateFinder();
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Map<DuplicateGroup, Product> kept = new HashMap<>();
    private List<DuplicateGroup> groups = List.of();
    private int position;
    private @Nullable CatalogSession session;

    /**
     * A page without a catalogue.
     *
     * @param changes stores one decision after the other
     * @param jobs finds duplicates
     * @param edits receives every decision, so that it can be taken back
     * @param changed called whenever a decision has been stored
     */
    public DuplicatesViewModel(TaskRunner changes, TaskRunner jobs, Consumer<Edit> edits, Runnable changed) {
        this.changes = changes;
        this.edits = edits;
        this.changed = changed;
        this.finding = new LatestRequest(jobs);
        this.saving = new LatestRequest(jobs);
    }

    /** What the page shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The group in question; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What went wrong or was written, for people; empty where there is nothing to say. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether duplicates are being looked for. */
    public ReadOnlyBooleanProperty finding() {
        return finding.busy();
    }

    /** The search for duplicates that is under way. */
    public JobViewModel job() {
        return job;
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void open(CatalogSession opened) {
        finding.drop();
        saving.drop();
        job.clear();
        session = opened;
        groups = List.of();
        kept.clear();
        message.set("");
        shown.set(Optional.empty());
        state.set(State.READY);
    }

    /** Looks for products that show the same picture. */
    public void find() {
        CatalogSession in = session;
        if (in == null || finding.busy().get()) {
            return;
        }
        message.set("");
        finding.of(Messages.get("curation.duplicates.task"), progress -> finder.find(in.catalog(), progress))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(this::found)
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private void found(List<DuplicateGroup> all) {
        groups = all;
        kept.clear();
        state.set(all.isEmpty() ? State.NOTHING_FOUND : State.SHOWN);
        show(0);
    }

    /** Stops looking for duplicates; what was found before stays. */
    public void cancel() {
        job.cancel();
    }

    /** Looks at the job, see {@link JobViewModel#poll}. */
    public void poll(long nowMillis) {
        job.poll(nowMillis);
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }

    /** Turns to the group so many further, where there is one. */
    public void step(int by) {
        show(position + by);
    }

    private void show(int wanted) {
        if (groups.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        position = Math.max(0, Math.min(wanted, groups.size() - 1));
        DuplicateGroup group = groups.get(position);
        shown.set(Optional.of(new Shown(
                group,
                position,
                groups.size(),
                kept.size(),
                Optional.ofNullable(kept.get(group)).map(Product::id))));
    }

    /** Keeps the copy that is proposed and hides the others. */
    public void keepProposed() {
        keep(0);
    }

    /** Keeps the copy at that place of the group, where there is one, and hides the others. */
    public void keep(int place) {
        shown.get().filter(now -> place < now.group().copies().size()).ifPresent(now -> {
            DuplicateGroup group = now.group();
            decide(Map.of(group, group.copies().get(place).product()));
            showNextOpen();
        });
    }

    /** Follows the proposal for every clear group about which nothing was decided. */
    public void keepAllProposed() {
        Map<DuplicateGroup, Product> all = groups.stream()
                .filter(group -> group.isClear() && !kept.containsKey(group))
                .collect(Collectors.toMap(group -> group, DuplicateGroup::proposed));
        if (!all.isEmpty()) {
            decide(all);
            show(position);
        }
    }

    private void decide(Map<DuplicateGroup, Product> wanted) {
        Map<DuplicateGroup, Product> before = new HashMap<>();
        wanted.keySet().forEach(group -> Optional.ofNullable(kept.get(group))
                .ifPresent(product -> before.put(group, product)));
        store(wanted.keySet(), wanted);
        int hidden = wanted.keySet().stream()
                .mapToInt(group -> group.copies().size() - 1)
                .sum();
        edits.accept(new Edit(
                Messages.get("curation.duplicates.hidden", hidden),
                () -> storeAgain(wanted.keySet(), before),
                () -> storeAgain(wanted.keySet(), wanted)));
    }

    private void storeAgain(Set<DuplicateGroup> decided, Map<DuplicateGroup, Product> wanted) {
        store(decided, wanted);
        int first = decided.stream().mapToInt(groups::indexOf).min().orElse(-1);
        show(first >= 0 ? first : position);
    }

    private void showNextOpen() {
        for (int i = position + 1; i < groups.size(); i++) {
            if (!kept.containsKey(groups.get(i))) {
                show(i);
                return;
            }
        }
        show(position);
    }

    /** Of those groups one product is kept where there is one wanted, else all are shown. */
    private void store(Set<DuplicateGroup> decided, Map<DuplicateGroup, Product> wanted) {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        decided.forEach(kept::remove);
        kept.putAll(wanted);
        List<HiddenProduct> hidden = new ArrayList<>();
        wanted.forEach((group, product) -> hidden.addAll(group.keeping(product)));
        Set<String> all = decided.stream()
                .flatMap(group -> group.copies().stream())
                .map(Copy::product)
                .map(Product::id)
                .collect(Collectors.toSet());
        changes.start(
                Messages.get("curation.duplicates.storing"),
                progress -> in.catalog().curation().hide(new Hiding(all, hidden)),
                Outcome.of(stored -> changed.run(), failure -> {
                    decided.forEach(kept::remove);
                    message.set(TaskRunner.messageOf(failure));
                    show(position);
                }));
    }

    /** Writes all groups as a table, in place of a file that may be there. */
    public void save(Path file) {
        List<DuplicateGroup> all = groups;
        saving.of(Messages.get("curation.duplicates.saving"), progress -> {
                    finder.write(all, new OutputFile(file, true));
                    return file;
                })
                .onSuccess(written -> message.set(Messages.get("curation.written", written)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }
}
