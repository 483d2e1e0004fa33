package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.Magnifier;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.common.picture.Zoom;
import app.lookalike.ui.common.picture.ZoomGestures;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The product's pictures, one of them large, under a magnifier: by buttons, + − 0, arrows, a pinch, the wheel with Ctrl, a drag. */
final class ProductPicture extends VBox {
    /** Pixels of the longer side at most. */
    private static final int MAX_SIDE = 2_400;

    /** The facts below it begin in sight. */
    private static final double HEIGHT_PER_WIDTH = 0.86;

    private final Magnifier magnifier = new Magnifier();
    private final PicturePlate plate;
    private final PictureChoice views;
    private Optional<ProductPage> shown = Optional.empty();
    private final Label factor = Labels.of("", "compare-count");
    private final Button smaller = Buttons.icon(Feather.ZOOM_OUT, "product.zoomOut", magnifier::zoomOut);
    private final Button larger = Buttons.icon(Feather.ZOOM_IN, "product.zoomIn", magnifier::zoomIn);
    private final Button whole = Buttons.icon(Feather.MAXIMIZE, "product.whole", magnifier::reset);

    ProductPicture(PictureLoader loader) {
        getStyleClass().add("product-picture");
        plate = new PicturePlate(loader, MAX_SIDE);
        plate.setId("product-picture");
        plate.setHeightPerWidth(HEIGHT_PER_WIDTH);
        plate.setFocusTraversable(true);
        plate.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plate.setAccessibleHelp(Messages.get("product.picture.help"));
        new ZoomGestures(magnifier).listen(plate, true);
        plate.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            plate.requestFocus();
            event.consume(); // else the pane around would take the focus
        });
        plate.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        views = new PictureChoice(loader, this::showView);
        HBox bar = Styled.as("zoom-bar", new HBox(smaller, factor, larger, whole));
        getChildren().addAll(plate, bar, views);
        magnifier.zoom().addListener((observable, before, now) -> magnify(now));
        magnify(magnifier.zoom().get());
    }

    /** What zooms it; the signs + − 0 do so on the whole page. */
    Magnifier magnifier() {
        return magnifier;
    }

    /** Shows the first picture of that page, and offers the others. */
    void show(ProductPage page) {
        shown = Optional.of(page);
        views.show(page);
        showView(page.product());
    }

    private void showView(Product view) {
        magnifier.reset();
        shown.ifPresent(page -> plate.show(page.session(), view));
    }

    /** Shows nothing. */
    void clear() {
        shown = Optional.empty();
        plate.clear();
    }

    /** Gives it the keyboard. */
    void focus() {
        plate.requestFocus();
    }

    /** The arrows look around while not all is seen; else they go where they go on the page. */
    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        boolean looked =
                switch (event.getCode()) {
                    case LEFT -> magnifier.look(-1, 0);
                    case RIGHT -> magnifier.look(1, 0);
                    case UP -> magnifier.look(0, -1);
                    case DOWN -> magnifier.look(0, 1);
                    default -> false;
                };
        if (looked) {
            event.consume();
        }
    }

    private void magnify(Zoom zoom) {
        plate.magnify(zoom.factor(), zoom.x(), zoom.y());
        factor.setText(Messages.get("compare.factor", zoom.factor() * 100));
        smaller.setDisable(!zoom.isZoomed());
        whole.setDisable(!zoom.isZoomed());
        larger.setDisable(zoom.factor() >= Zoom.MAX);
    }
}
