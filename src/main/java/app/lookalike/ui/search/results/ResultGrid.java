package app.lookalike.ui.search.results;

import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.GridKeys;
import app.lookalike.ui.common.control.TileFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The cards, best first, in rows; the arrows go from card to card. */
final class ResultGrid extends StackPane {
    private static final double MIN_CARD = 118;
    private static final double MAX_CARD = 290;
    private static final double GAP = 14;
    private static final int MAX_COLUMNS = 8;

    private final TileFlow flow = new TileFlow(MIN_CARD, MAX_CARD, GAP, MAX_COLUMNS);
    private final Supplier<ResultCard> newCard;
    private final List<ResultCard> cards = new ArrayList<>();

    ResultGrid(Supplier<ResultCard> newCard) {
        this.newCard = newCard;
        flow.setId("results");
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::moveFocus);
        getChildren().add(flow);
    }

    /** The cards shown. */
    List<ResultCard> cards() {
        return flow.tiles().stream().map(ResultCard.class::cast).toList();
    }

    /**
     * Shows these; cards are used again, so that the focus stays where it is.
     *
     * @param measured whether their similarities were measured
     */
    void show(CatalogSession session, List<SearchHit> hits, boolean measured, Feedback feedback) {
        Optional<String> focused = cards.stream()
                .filter(Node::isFocused)
                .findFirst()
                .flatMap(ResultCard::hit)
                .map(hit -> hit.product().id());
        while (cards.size() < hits.size()) {
            cards.add(newCard.get());
        }
        for (int i = 0; i < hits.size(); i++) {
            SearchHit hit = hits.get(i);
            cards.get(i).show(session, hit, measured);
            cards.get(i).setLiked(feedback.liked().contains(hit.product().id()));
        }
        if (flow.tiles().size() != hits.size()) {
            flow.setTiles(cards.subList(0, hits.size()));
        }
        focused.ifPresent(this::focus);
    }

    /** In another order, the keyboard stays at the same product. */
    private void focus(String product) {
        cards().stream()
                .filter(card -> card.hit()
                        .filter(hit -> hit.product().id().equals(product))
                        .isPresent())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Whether that node is one of the cards, or in one. */
    boolean isAround(Node node) {
        Node at = node;
        while (at != null && at != flow) {
            at = at.getParent();
        }
        return at != null;
    }

    /** The scroll pane around them would take the arrows for itself. */
    private void moveFocus(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        List<Node> tiles = flow.tiles();
        int from = flow.focused();
        if (from >= 0) {
            GridKeys.target(event.getCode(), from, tiles.size(), flow.columns(), 0)
                    .ifPresent(to -> {
                        tiles.get(to).requestFocus();
                        event.consume();
                    });
        }
    }
}
