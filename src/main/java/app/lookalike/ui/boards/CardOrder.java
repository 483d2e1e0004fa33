package app.lookalike.ui.boards;

import app.lookalike.ui.common.control.GridKeys;
import app.lookalike.ui.common.control.TileFlow;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** The arrows go from card to card; with Alt they move the card, and so does dragging it. */
final class CardOrder {
    private static final DataFormat CARD = new DataFormat("application/x-lookalike-board-item");
    private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");

    private final TileFlow flow;
    private final BiConsumer<BoardCard, Integer> move;

    /**
     * The order of the cards of a flow.
     *
     * @param move gets a card and the place where it is to stand
     */
    CardOrder(TileFlow flow, BiConsumer<BoardCard, Integer> move) {
        this.flow = flow;
        this.move = move;
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Lets a card be dragged and be dropped on. */
    void install(BoardCard card) {
        card.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            ClipboardContent content = new ClipboardContent();
            content.put(CARD, card.productId());
            card.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        card.setOnDragOver(event -> {
            if (dragged(event) != null && event.getGestureSource() != card) {
                event.acceptTransferModes(TransferMode.MOVE);
                mark(card, event.getX() < card.getWidth() / 2);
                event.consume();
            }
        });
        card.setOnDragExited(event -> unmark(card));
        card.setOnDragDropped(event -> {
            BoardCard dragged = dragged(event);
            if (dragged != null) {
                int from = index(dragged);
                int gap = index(card) + (event.getX() < card.getWidth() / 2 ? 0 : 1);
                moveTo(dragged, gap > from ? gap - 1 : gap);
                event.setDropCompleted(true);
                event.consume();
            }
            unmark(card);
        });
    }

    private static @Nullable BoardCard dragged(DragEvent event) {
        return event.getDragboard().hasContent(CARD) && event.getGestureSource() instanceof BoardCard card
                ? card
                : null;
    }

    private static void mark(BoardCard card, boolean before) {
        card.pseudoClassStateChanged(DROP_BEFORE, before);
        card.pseudoClassStateChanged(DROP_AFTER, !before);
    }

    private static void unmark(BoardCard card) {
        card.pseudoClassStateChanged(DROP_BEFORE, false);
        card.pseudoClassStateChanged(DROP_AFTER, false);
    }

    private int index(Node card) {
        return flow.tiles().indexOf(card);
    }

    private void moveTo(BoardCard card, int to) {
        int target = Math.max(0, Math.min(to, flow.tiles().size() - 1));
        if (target != index(card)) {
            move.accept(card, target);
        }
    }

    private void keyPressed(KeyEvent event) {
        List<Node> cards = flow.tiles();
        int from = flow.focused();
        if (from < 0 || event.isShortcutDown() || !event.getCode().isNavigationKey()) {
            return;
        }
        GridKeys.target(event.getCode(), from, cards.size(), flow.columns(), 0).ifPresent(to -> {
            if (event.isAltDown()) {
                moveTo((BoardCard) cards.get(from), to);
            } else {
                cards.get(to).requestFocus();
            }
        });
        event.consume(); // the scroll pane around them would take it for itself
    }
}
