package app.lookalike.ui.foryou;

import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A product as a card: picture, name, one line more. A click, Enter or Space chooses it. */
class PictureCard extends VBox {
    private static final double HEIGHT_PER_WIDTH = 4.0 / 3;
    private static final int PICTURE_SIDE = 480;
    private static final Insets NAME_MARGIN = new Insets(7, 0, 0, 0);
    private static final double SMALL_WIDTH = 27;
    private static final double SMALL_HEIGHT = 36;

    private final Product product;
    private final StackPane framed;
    private final HBox reason;

    /**
     * The card.
     *
     * @param line below the name
     */
    PictureCard(PictureLoader loader, CatalogSession session, Product product, String line) {
        this.product = product;
        getStyleClass().addAll("result-card", "suggestion-card");
        setFocusTraversable(true);
        PicturePlate picture = new PicturePlate(loader, PICTURE_SIDE);
        picture.setHeightPerWidth(HEIGHT_PER_WIDTH);
        picture.getStyleClass().add("true-colours");
        picture.show(session, product);
        framed = new StackPane(picture);
        Label name = label(product.displayName(), "name");
        setMargin(name, NAME_MARGIN);
        reason = new HBox(label(line, "reason"));
        reason.getStyleClass().add("reason-line");
        getChildren().addAll(framed, name, reason);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                choose();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isAltDown() && !event.isShiftDown() && !event.isShortcutDown();
            if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                choose();
                event.consume();
            }
        });
    }

    private static Label label(String text, String styleClass) {
        Label label = Labels.of(text, styleClass);
        label.setWrapText(true);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    /** Shows the product that is the reason beside the line. */
    final void showReason(PictureLoader loader, CatalogSession session, Product because) {
        PicturePlate small = new PicturePlate(loader, (int) (2 * SMALL_HEIGHT));
        small.getStyleClass().add("true-colours");
        small.setMinSize(SMALL_WIDTH, SMALL_HEIGHT);
        small.setPrefSize(SMALL_WIDTH, SMALL_HEIGHT);
        small.setMaxSize(SMALL_WIDTH, SMALL_HEIGHT);
        small.show(session, because);
        reason.getChildren().add(0, small);
    }

    /** What is on it. */
    final Product product() {
        return product;
    }

    /** The picture, to lay something over it. */
    final StackPane framed() {
        return framed;
    }

    /** The user chose it. */
    void choose() {}
}
