package app.lookalike.ui.boards;

import app.lookalike.ui.common.control.TileFlow;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Has those cards show their picture that are in view or a page away from it. */
final class VisiblePictures {
    private final ScrollPane scroll;
    private final TileFlow flow;
    private final InvalidationListener moved = observable -> update();

    VisiblePictures(ScrollPane scroll, TileFlow flow) {
        this.scroll = scroll;
        this.flow = flow;
        scroll.vvalueProperty().addListener(moved);
        scroll.viewportBoundsProperty().addListener(moved);
        flow.heightProperty().addListener(moved);
        flow.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(card -> card.layoutYProperty().removeListener(moved));
                change.getAddedSubList().forEach(card -> card.layoutYProperty().addListener(moved));
            }
            update();
        });
    }

    private void update() {
        double page = scroll.getViewportBounds().getHeight();
        double hidden = Math.max(0, scroll.getContent().getLayoutBounds().getHeight() - page);
        double top = scroll.getVvalue() * hidden - flow.getLayoutY();
        for (Node node : flow.tiles()) {
            Bounds bounds = node.getBoundsInParent();
            if (node instanceof BoardCard card) {
                card.showPicture(bounds.getMaxY() > top - page && bounds.getMinY() < top + 2 * page);
            }
        }
    }
}
