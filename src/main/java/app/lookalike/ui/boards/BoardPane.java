package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.export.Exportable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is on the board, or why there is nothing. */
final class BoardPane extends VBox {
    private static final double MIN_CARD = 160;
    private static final double MAX_CARD = 230;
    private static final double GAP = 14;
    private static final int MAX_COLUMNS = 12;

    private final BoardsViewModel model;
    private final PictureLoader loader;
    private final Consumer<Query> findSimilar;
    private final Runnable askName;
    private final BoardHeader header;
    private final TileFlow flow = new TileFlow(MIN_CARD, MAX_CARD, GAP, MAX_COLUMNS);
    private final CardOrder order = new CardOrder(flow, this::move);
    private final Placeholder state = new Placeholder();
    private final Map<String, BoardCard> cards = new HashMap<>();
    private Optional<Long> board = Optional.empty();
    private Optional<CatalogSession> session = Optional.empty();

    BoardPane(
            BoardsViewModel model,
            PictureLoader loader,
            Consumer<Exportable> export,
            Consumer<Query> findSimilar,
            Runnable askName) {
        this.model = model;
        this.loader = loader;
        this.findSimilar = findSimilar;
        this.askName = askName;
        this.header = new BoardHeader(model, export);
        getStyleClass().add("board-pane");
        flow.setId("board-cards");
        getChildren().addAll(new Banner(model.message(), model::dismiss), header, state, flow);
        model.shown().addListener((observable, before, now) -> update());
        model.session().addListener((observable, before, now) -> update());
        model.readOnly().addListener((observable, before, now) -> update());
        update();
    }

    /** The cards in their order. */
    TileFlow flow() {
        return flow;
    }

    /** Lets the board's name be written over. */
    void rename() {
        header.rename();
    }

    /** Asks for a file and writes the board into it. */
    void export() {
        header.export();
    }

    private void move(BoardCard card, int to) {
        model.shown().get().ifPresent(shown -> model.move(shown, card.productId(), to));
    }

    private void update() {
        Optional<Board> shown = model.shown().get();
        if (!shown.map(Board::id).equals(board) || !model.session().get().equals(session)) {
            cards.values().forEach(card -> card.showPicture(false));
            cards.clear();
        }
        board = shown.map(Board::id);
        session = model.session().get();
        shown.ifPresent(header::show);
        showCards(shown);
        say(shown);
        Shown.set(header, shown.isPresent());
        Shown.set(flow, !flow.tiles().isEmpty());
        Shown.set(state, flow.tiles().isEmpty());
    }

    /** Keeps the focus where it was: on the same card, else on the one that has taken its place. */
    private void showCards(Optional<Board> shown) {
        List<Node> before = List.copyOf(flow.tiles());
        List<BoardCard> now = new ArrayList<>();
        for (BoardItem item : shown.map(Board::items).orElse(List.of())) {
            BoardCard card = cards.computeIfAbsent(item.productId(), id -> newCard());
            card.show(shown.orElseThrow(), item);
            now.add(card);
        }
        cards.values().retainAll(now);
        if (now.equals(before)) {
            return;
        }
        int focused = -1;
        for (int i = 0; i < before.size(); i++) {
            focused = before.get(i).isFocused() ? i : focused;
        }
        flow.setTiles(now);
        if (focused >= 0 && !now.isEmpty()) {
            Node same = before.get(focused);
            (now.contains(same) ? same : now.get(Math.min(focused, now.size() - 1))).requestFocus();
        }
    }

    private BoardCard newCard() {
        BoardCard card = new BoardCard(model, loader, findSimilar);
        order.install(card);
        card.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                cards.values().forEach(other -> other.setSelected(other == card));
            }
        });
        return card;
    }

    private void say(Optional<Board> shown) {
        if (session.isEmpty()) {
            state.say(Feather.LOADER, Messages.get("state.opening"), "");
        } else if (shown.isPresent()) {
            say(Feather.BOOKMARK, "boards.empty");
        } else if (model.readOnly().get()) {
            say(Feather.LOCK, "boards.readOnly");
        } else {
            say(Feather.BOOKMARK, "boards.none", Buttons.labelled(Feather.PLUS, "boards.none.new", askName));
        }
    }

    private void say(Feather icon, String key, Node... buttons) {
        state.say(icon, Messages.get(key), Messages.get(key + ".text"), buttons);
    }
}
