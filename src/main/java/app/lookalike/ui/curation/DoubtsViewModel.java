package app.lookalike.ui.curation;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.LabelDecision;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.AttributeValues.Count;
import app.lookalike.service.curation.Corrections;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.ui.common.CatalogSession;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The doubtful labels of the open catalogue, one at a time, and the decisions about them. A decision shows at once and is
 * stored in the background, in order. Lives on the window's thread.
 */
public final class DoubtsViewModel implements SessionListener {
    /** More doubts than these are not decided in one go; the strongest come first. */
    private static final int MOST = 2_000;

    /** What the page shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** Nothing was looked for yet. */
        READY,
        /** No label is doubtful. */
        NOTHING_FOUND,
        /** A doubtful label. */
        SHOWN
    }

    /**
     * A doubtful label and where it stands.
     *
     * @param position from 0
     * @param count how many there are
     * @param decided how many of these are decided
     * @param decision the label that was decided on; empty while none was
     */
    public record Shown(DoubtfulLabel doubt, int position, int count, int decided, Optional<String> decision) {}

    private final TaskRunner changes;
    private final Consumer<Edit> edits;
    private final Runnable changed;
    private final LatestRequest finding;
    private final LatestRequest saving;
    private final MislabelFinder finder = new MislabelFinder();
    private final JobViewModel job = new JobViewModel();
    private final ObjectProperty<Optional<Attribute>> attribute = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /** By the decision that takes each back. */
    private final Map<LabelDecision, LabelDecision> decisions = new HashMap<>();

    private List<DoubtfulLabel> doubts = List.of();
    private AttributeValues values = AttributeValues.NONE;
    private int position;
    private @Nullable CatalogSession session;

    /**
     * A page without a catalogue.
     *
     * @param changes stores one decision after the other
     * @param jobs finds doubtful labels
     * @param edits receives every decision, so that it can be taken back
     * @param changed called whenever a decision has been stored
     */
    public DoubtsViewModel(TaskRunner changes, TaskRunner jobs, Consumer<Edit> edits, Runnable changed) {
        this.changes = changes;
        this.edits = edits;
        this.changed = changed;
        this.finding = new LatestRequest(jobs);
        this.saving = new LatestRequest(jobs);
    }

    /** Of which attribute labels are looked for; empty for all that can be seen in a picture. */
    public ObjectProperty<Optional<Attribute>> attribute() {
        return attribute;
    }

    /** What the page shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The doubtful label in question; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What went wrong or was written, for people; empty where there is nothing to say. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether doubtful labels are being looked for. */
    public ReadOnlyBooleanProperty finding() {
        return finding.busy();
    }

    /** The search for doubtful labels that is under way. */
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
        doubts = List.of();
        values = AttributeValues.NONE;
        decisions.clear();
        message.set("");
        shown.set(Optional.empty());
        state.set(State.READY);
    }

    /** Looks for doubtful labels; those about which something was decided are left out. */
    public void find() {
        CatalogSession in = session;
        if (in == null || finding.busy().get()) {
            return;
        }
        Set<Attribute> wanted = attribute.get().map(Set::of).orElse(Set.copyOf(MislabelFinder.ATTRIBUTES));
        message.set("");
        finding.of(
                        Messages.get("curation.doubts.task"),
                        progress -> new Found(
                                Corrections.open(
                                        in.catalog().curation(), finder.find(in.catalog(), wanted, MOST, progress)),
                                AttributeValues.in(in.catalog().catalog())))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(this::found)
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private record Found(List<DoubtfulLabel> doubts, AttributeValues values) {}

    private void found(Found found) {
        List<DoubtfulLabel> all = found.doubts();
        doubts = all;
        values = found.values();
        decisions.clear();
        state.set(all.isEmpty() ? State.NOTHING_FOUND : State.SHOWN);
        show(0);
    }

    /** Stops looking for doubtful labels; what was found before stays. */
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

    /** Turns to the doubt so many further, where there is one. */
    public void step(int by) {
        show(position + by);
    }

    private void show(int wanted) {
        if (doubts.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        position = Math.max(0, Math.min(wanted, doubts.size() - 1));
        DoubtfulLabel doubt = doubts.get(position);
        Optional<String> decision =
                Optional.ofNullable(decisions.get(open(doubt))).map(LabelDecision::value);
        shown.set(Optional.of(new Shown(doubt, position, doubts.size(), decisions.size(), decision)));
    }

    private static LabelDecision open(DoubtfulLabel doubt) {
        return new LabelDecision(doubt.product().id(), doubt.attribute(), null);
    }

    /** The doubtful labels of that product, as far as they were looked for. */
    public List<DoubtfulLabel> of(String productId) {
        return doubts.stream()
                .filter(doubt -> doubt.product().id().equals(productId))
                .toList();
    }

    /** The suggested label is right. */
    public void accept() {
        shown.get().ifPresent(now -> decide(now.doubt(), Corrections.accept(now.doubt())));
    }

    /** The catalogue's label is right; it is not asked again. */
    public void reject() {
        shown.get().ifPresent(now -> decide(now.doubt(), Corrections.reject(now.doubt())));
    }

    /** That label is right. */
    public void choose(String value) {
        shown.get().ifPresent(now -> decide(now.doubt(), Corrections.choose(now.doubt(), value)));
    }

    /** The labels that can be chosen instead, the most frequent first; as they were when the doubts were looked for. */
    public List<String> values() {
        return shown.get()
                .map(now -> values.of(now.doubt().attribute()).stream()
                        .map(Count::value)
                        .toList())
                .orElse(List.of());
    }

    private void decide(DoubtfulLabel doubt, LabelDecision decision) {
        LabelDecision before = decisions.getOrDefault(open(doubt), open(doubt));
        store(doubt, decision);
        edits.accept(new Edit(
                Messages.get(
                        decision.value() != null && decision.value().equals(doubt.label())
                                ? "curation.doubts.confirmed"
                                : "curation.doubts.corrected",
                        doubt.product().displayName(),
                        String.valueOf(decision.value())),
                () -> storeAgain(doubt, before),
                () -> storeAgain(doubt, decision)));
        showNextOpen();
    }

    private void storeAgain(DoubtfulLabel doubt, LabelDecision decision) {
        store(doubt, decision);
        show(doubts.contains(doubt) ? doubts.indexOf(doubt) : position);
    }

    private void showNextOpen() {
        for (int i = position + 1; i < doubts.size(); i++) {
            if (!decisions.containsKey(open(doubts.get(i)))) {
                show(i);
                return;
            }
        }
        show(position);
    }

    private void store(DoubtfulLabel doubt, LabelDecision decision) {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        if (decision.value() == null) {
            decisions.remove(open(doubt));
        } else {
            decisions.put(open(doubt), decision);
        }
        changes.start(
                Messages.get("curation.doubts.storing"),
                progress -> in.catalog().curation().decide(List.of(decision)),
                Outcome.of(stored -> changed.run(), failure -> {
                    decisions.remove(open(doubt), decision);
                    message.set(TaskRunner.messageOf(failure));
                    show(position);
                }));
    }

    /** Writes all corrections of the catalogue as a table, in place of a file that may be there. */
    public void save(Path file) {
        session().ifPresent(in -> saving.of(Messages.get("curation.doubts.saving"), progress -> {
                    Corrections.write(Corrections.of(in.catalog()), new OutputFile(file, true));
                    return file;
                })
                .onSuccess(written -> message.set(Messages.get("curation.written", written)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start());
    }
}
