package app.lookalike.ui.boards;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.service.sheet.SheetExport;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.export.Exportable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the boards can do: make, rename, delete them; keep, remove, note and move products on them. Lives on
 * the window's thread; a change is made on another and shown when it is stored. Each change can be taken back exactly.
 */
public final class BoardsViewModel implements SessionListener {
    /**
     * What a change made.
     *
     * @param made the result of the change
     * @param boards all boards after it
     */
    private record Changed<T>(T made, List<Board> boards) {}

    private final TaskRunner changes;
    private final Consumer<Edit> edits;
    private final ReadOnlyObjectWrapper<Optional<CatalogSession>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Board>> boards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Board>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable Long lastUsed;

    /**
     * Boards without a catalogue.
     *
     * @param changes runs one job after the other, in the order they came
     * @param edits receives every change that the user makes, so that it can be taken back
     */
    public BoardsViewModel(TaskRunner changes, Consumer<Edit> edits) {
        this.changes = changes;
        this.edits = edits;
    }

    /** The open catalogue. */
    public ReadOnlyObjectProperty<Optional<CatalogSession>> session() {
        return session.getReadOnlyProperty();
    }

    /** All boards, the oldest first. */
    public ReadOnlyObjectProperty<List<Board>> boards() {
        return boards.getReadOnlyProperty();
    }

    /** The board that is looked at; empty where there is none at all. */
    public ReadOnlyObjectProperty<Optional<Board>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the workspace is one where nothing can be kept. */
    public ReadOnlyBooleanProperty readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /**
     * The product of an item, or the one that stands for it where it is hidden as a duplicate; empty where it is not in
     * the catalogue any more.
     */
    public Optional<Product> find(BoardItem item) {
        return session.get().flatMap(open -> open.shownProduct(item.productId()));
    }

    /** The board on which {@link #keep(Pick)} keeps; empty before there is one. */
    public Optional<Board> lastUsed() {
        return boards.get().stream()
                .filter(board -> lastUsed != null && board.id() == lastUsed)
                .findFirst()
                .or(shown::get);
    }

    @Override
    public void open(CatalogSession opened) {
        session.set(Optional.of(opened));
        lastUsed = null;
        dismiss();
        readOnly.set(false);
        receive(List.of());
        reload();
    }

    /** Reads the boards again; another process may have changed them. */
    public void reload() {
        change("boards.task.read", all -> all.isReadOnly(), readOnly::set);
    }

    /** Looks at that board. */
    public void show(long board) {
        boards.get().stream()
                .filter(one -> one.id() == board)
                .findFirst()
                .ifPresent(one -> shown.set(Optional.of(one)));
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }

    /** Makes an empty board and looks at it. */
    public void create(String name) {
        change("boards.task.change", all -> all.create(name), made -> {
            used(made.id());
            done(
                    Messages.get("boards.edit.created", made.name()),
                    made.id(),
                    all -> all.delete(made.id()),
                    all -> all.restore(made));
        });
    }

    /** Gives a board another name. */
    public void rename(Board board, String name) {
        if (name.strip().equals(board.name())) {
            return;
        }
        long id = board.id();
        change(
                "boards.task.change",
                all -> all.rename(id, name),
                before -> done(
                        Messages.get("boards.edit.renamed", before),
                        id,
                        all -> all.rename(id, before),
                        all -> all.rename(id, name)));
    }

    /** Deletes a board with all that is on it. */
    public void delete(Board board) {
        change(
                "boards.task.change",
                all -> all.delete(board.id()),
                deleted -> done(
                        Messages.get("boards.edit.deleted", deleted.name()),
                        deleted.id(),
                        all -> all.restore(deleted),
                        all -> all.delete(deleted.id())));
    }

    /** Keeps a product on the board used last; without any board on a first one. */
    public void keep(BoardCandidate pick) {
        lastUsed()
                .ifPresentOrElse(
                        board -> keep(board, pick), () -> keepOnNew(Messages.get("boards.first"), List.of(pick)));
    }

    /** Keeps a product on that board; one that is there already stays as it is. */
    public void keep(Board board, BoardCandidate pick) {
        BoardItem item = pick.toItem();
        long id = board.id();
        change("boards.task.change", all -> all.keep(id, item), isNew -> {
            used(id);
            if (isNew) {
                done(
                        Messages.get("boards.edit.kept", board.name()),
                        id,
                        all -> all.remove(id, item.productId()),
                        all -> all.keep(id, item));
            }
        });
    }

    /** Makes a board with these products on it. */
    public void keepOnNew(String name, List<BoardCandidate> picks) {
        List<BoardItem> items = picks.stream().map(BoardCandidate::toItem).toList();
        change(
                "boards.task.change",
                all -> {
                    Board made = all.create(name);
                    items.forEach(item -> all.keep(made.id(), item));
                    return new Board(made.id(), made.name(), made.created(), items);
                },
                made -> {
                    used(made.id());
                    done(
                            Messages.get("boards.edit.kept", made.name()),
                            made.id(),
                            all -> all.delete(made.id()),
                            all -> all.restore(made));
                });
    }

    private void used(long board) {
        lastUsed = board;
        show(board);
    }

    /** Takes a product off a board. */
    public void remove(Board board, String productId) {
        long id = board.id();
        change(
                "boards.task.change",
                all -> all.remove(id, productId),
                before -> before.ifPresent(place -> done(
                        Messages.get("boards.edit.removed", board.name()),
                        id,
                        all -> all.put(id, place),
                        all -> all.remove(id, productId))));
    }

    /** Moves a product to another place of its board, from 0. */
    public void move(Board board, String productId, int to) {
        long id = board.id();
        change("boards.task.change", all -> all.move(id, productId, to), before -> before.filter(
                        place -> place.index() != to)
                .ifPresent(place -> done(
                        Messages.get("boards.edit.moved"),
                        id,
                        all -> all.move(id, productId, place.index()),
                        all -> all.move(id, productId, to))));
    }

    /** Writes a note to a product, in place of the one before. */
    public void note(Board board, String productId, String note) {
        long id = board.id();
        change("boards.task.change", all -> all.note(id, productId, note), before -> before.filter(
                        place -> !place.item().note().equals(note.strip()))
                .ifPresent(place -> done(
                        Messages.get("boards.edit.noted"),
                        id,
                        all -> all.note(id, productId, place.item().note()),
                        all -> all.note(id, productId, note))));
    }

    /** What is on a board, to write it to a file. */
    Exportable exportable(Board board) {
        return new Exportable(
                board.name(),
                session.get()
                        .map(in -> SheetExport.itemsOf(in::shownProduct, board))
                        .orElse(List.of()),
                true);
    }

    private void done(String description, long board, Consumer<Boards> undo, Consumer<Boards> redo) {
        CatalogSession in = session.get().orElseThrow();
        edits.accept(new Edit(description, () -> again(in, board, undo), () -> again(in, board, redo)));
    }

    /** Makes a change of the history, and looks at its board so that it is seen. */
    private void again(CatalogSession in, long board, Consumer<Boards> step) {
        if (session.get().filter(in::equals).isEmpty()) {
            message.set(Messages.get("boards.otherCatalogue"));
            return;
        }
        change(
                "boards.task.change",
                all -> {
                    step.accept(all);
                    return board;
                },
                this::show);
    }

    private <T> void change(String task, Function<Boards, T> change, Consumer<T> then) {
        CatalogSession in = session.get().orElse(null);
        if (in == null) {
            return;
        }
        changes.start(
                Messages.get(task),
                progress -> {
                    Boards all = in.catalog().boards();
                    T made = change.apply(all);
                    List<Board> now = all.all();
                    in.learnOf(now.stream()
                            .flatMap(board -> board.items().stream())
                            .map(BoardItem::productId)
                            .toList());
                    return new Changed<>(made, now);
                },
                Outcome.of(
                        changed -> {
                            if (session.get().filter(in::equals).isPresent()) {
                                message.set("");
                                receive(changed.boards());
                                then.accept(changed.made());
                            }
                        },
                        failure -> {
                            if (session.get().filter(in::equals).isPresent()) {
                                message.set(TaskRunner.messageOf(failure));
                            }
                        }));
    }

    /** Shows the board it showed before, else the one that has taken its place. */
    private void receive(List<Board> now) {
        List<Board> before = boards.get();
        int place = shown.get().map(before::indexOf).orElse(0);
        Optional<Board> same = shown.get()
                .flatMap(board ->
                        now.stream().filter(one -> one.id() == board.id()).findFirst());
        boards.set(now);
        shown.set(
                same.isPresent() || now.isEmpty()
                        ? same
                        : Optional.of(now.get(Math.max(0, Math.min(place, now.size() - 1)))));
    }
}
