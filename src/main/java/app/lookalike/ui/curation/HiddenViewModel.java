package app.lookalike.ui.curation;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.HiddenProduct.Reason;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The hidden products of the open catalogue, and showing them again. Lives on the window's thread. */
public final class HiddenViewModel implements SessionListener {
    private final TaskRunner changes;
    private final Consumer<Edit> edits;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<List<HiddenProduct>> hidden = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable CatalogSession session;

    /**
     * A page without a catalogue.
     *
     * @param changes stores one change after the other
     * @param edits receives every change, so that it can be taken back
     * @param changed called whenever a change has been stored
     */
    public HiddenViewModel(TaskRunner changes, Consumer<Edit> edits, Runnable changed) {
        this.changes = changes;
        this.edits = edits;
        this.changed = changed;
    }

    /** The hidden products, in the order of the catalogue. */
    public ReadOnlyObjectProperty<List<HiddenProduct>> hidden() {
        return hidden.getReadOnlyProperty();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void open(CatalogSession opened) {
        session = opened;
        hidden.set(List.of());
        message.set("");
    }

    /** Looks again which products are hidden; after the changes that are being stored. */
    public void look() {
        session().ifPresent(in -> run(() -> {}, in));
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }

    /** Shows these products again. */
    public void show(List<HiddenProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        Hiding shown =
                new Hiding(products.stream().map(HiddenProduct::productId).collect(Collectors.toSet()), List.of());
        Hiding back = new Hiding(Set.of(), products);
        store(shown);
        edits.accept(new Edit(
                Messages.get("curation.hidden.shown", products.size()), () -> store(back), () -> store(shown)));
    }

    /**
     * Hides these products.
     *
     * @param why what they have in common, for people
     */
    public void leaveOut(String why, Collection<String> ids) {
        Set<String> already =
                session().map(in -> in.catalog().curation().hidden()).orElse(Set.of());
        List<HiddenProduct> more = ids.stream()
                .filter(id -> !already.contains(id))
                .map(id -> new HiddenProduct(id, Reason.USER, null))
                .toList();
        if (more.isEmpty()) {
            return;
        }
        Hiding left = new Hiding(Set.of(), more);
        Hiding back = new Hiding(more.stream().map(HiddenProduct::productId).collect(Collectors.toSet()), List.of());
        store(left);
        edits.accept(new Edit(
                Messages.get("curation.hidden.leftOut", more.size(), why), () -> store(back), () -> store(left)));
    }

    private void store(Hiding wanted) {
        session().ifPresent(in -> run(() -> in.catalog().curation().hide(wanted), in));
    }

    private void run(Runnable change, CatalogSession in) {
        changes.start(
                Messages.get("curation.hidden.task"),
                progress -> {
                    change.run();
                    return in.catalog().curation().hiddenProducts();
                },
                Outcome.of(
                        now -> {
                            if (in == session && !hidden.get().equals(now)) {
                                hidden.set(now);
                                changed.run();
                            }
                        },
                        failure -> message.set(TaskRunner.messageOf(failure))));
    }
}
