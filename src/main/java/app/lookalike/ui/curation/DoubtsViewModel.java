package app.lookalike.ui.curation;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.AttributeValues.Count;
import app.lookalike.service.curation.Corrections;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.action.Edit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The doubtful labels of the open catalogue, and the labels that are decided on. */
public final class DoubtsViewModel extends DecisionsViewModel<DoubtfulLabel, LabelDecision> {
    /** More doubts than these are not decided in one go; the strongest come first. */
    private static final int MOST = 2_000;

    private final MislabelFinder finder = new MislabelFinder();
    private final ObjectProperty<Optional<Attribute>> attribute = new SimpleObjectProperty<>(Optional.empty());
    private AttributeValues values = AttributeValues.NONE;

    /** As {@link DecisionsViewModel}. */
    public DoubtsViewModel(TaskRunner changes, TaskRunner jobs, Consumer<Edit> edits, Runnable changed) {
        super(changes, jobs, edits, changed);
    }

    /** Of which attribute labels are looked for; empty for all that can be seen in a picture. */
    public ObjectProperty<Optional<Attribute>> attribute() {
        return attribute;
    }

    @Override
    public void open(CatalogSession opened) {
        super.open(opened);
        values = AttributeValues.NONE;
    }

    private record Found(List<DoubtfulLabel> doubts, AttributeValues values) {}

    /** Looks for doubtful labels; those about which something was decided are left out. */
    @Override
    public void find() {
        Set<Attribute> wanted = attribute.get().map(Set::of).orElse(Set.copyOf(MislabelFinder.ATTRIBUTES));
        session()
                .map(CatalogSession::catalog)
                .ifPresent(in -> find(
                        Messages.get("curation.doubts.task"),
                        progress -> new Found(
                                Corrections.open(in.curation(), finder.find(in, wanted, MOST, progress)),
                                AttributeValues.in(in.catalog())),
                        found -> {
                            values = found.values();
                            found(found.doubts());
                        }));
    }

    /** The doubtful labels of that product, as far as they were looked for. */
    public List<DoubtfulLabel> of(String productId) {
        return items().stream()
                .filter(doubt -> doubt.product().id().equals(productId))
                .toList();
    }

    /** The suggested label is right. */
    public void accept() {
        shown().get().ifPresent(now -> decide(now.item(), Corrections.accept(now.item())));
    }

    /** The catalogue's label is right; it is not asked again. */
    public void reject() {
        shown().get().ifPresent(now -> decide(now.item(), Corrections.reject(now.item())));
    }

    /** That label is right. */
    public void choose(String value) {
        shown().get().ifPresent(now -> decide(now.item(), Corrections.choose(now.item(), value)));
    }

    /** The labels that can be chosen instead, the most frequent first; as they were when the doubts were looked for. */
    public List<String> values() {
        return shown().get()
                .map(now -> values.of(now.item().attribute()).stream()
                        .map(Count::value)
                        .toList())
                .orElse(List.of());
    }

    private void decide(DoubtfulLabel doubt, LabelDecision decision) {
        decide(
                doubt,
                decision,
                Messages.get(
                        doubt.label().equals(decision.value())
                                ? "curation.doubts.confirmed"
                                : "curation.doubts.corrected",
                        doubt.product().displayName(),
                        String.valueOf(decision.value())));
    }

    @Override
    void write(CatalogSession in, Set<DoubtfulLabel> decided, Map<DoubtfulLabel, LabelDecision> wanted) {
        in.catalog()
                .curation()
                .decide(decided.stream()
                        .map(doubt -> wanted.getOrDefault(
                                doubt, new LabelDecision(doubt.product().id(), doubt.attribute(), null)))
                        .toList());
    }

    /** Writes all corrections of the catalogue. */
    @Override
    public void save(Path file) {
        session()
                .map(CatalogSession::catalog)
                .ifPresent(in -> save(file, output -> Corrections.write(Corrections.of(in), output)));
    }
}
