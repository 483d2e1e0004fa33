package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** One similar product: picture, similarity. A click, Enter or Space leads to its page. */
final class SimilarTile extends VBox {
    private static final int PICTURE_SIDE = 320;
    private static final double HEIGHT_PER_WIDTH = 4.0 / 3;

    SimilarTile(PictureLoader loader, CatalogSession session, SearchHit hit, Consumer<Product> visit) {
        this(
                loader,
                session,
                hit.shown(),
                Messages.get("card.similarity", hit.similarity() * 100),
                Messages.get("card.accessible", hit.rank(), hit.product().displayName(), hit.similarity() * 100),
                visit);
    }

    /**
     * The tile of a product.
     *
     * @param caption below the picture
     * @param description for a screen reader
     */
    SimilarTile(
            PictureLoader loader,
            CatalogSession session,
            Product product,
            String caption,
            String description,
            Consumer<Product> visit) {
        getStyleClass().add("similar-tile");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(description);
        PicturePlate picture = new PicturePlate(loader, PICTURE_SIDE);
        picture.setHeightPerWidth(HEIGHT_PER_WIDTH);
        picture.show(session, product);
        Label words = Labels.of(caption, "similarity");
        words.setWrapText(true);
        Tooltip.install(this, new Tooltip(product.displayName()));
        getChildren().addAll(picture, words);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                visit.accept(product);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isAltDown() && !event.isShiftDown() && !event.isShortcutDown();
            if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                visit.accept(product);
                event.consume();
            }
        });
    }
}
