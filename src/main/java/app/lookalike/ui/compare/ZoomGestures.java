package app.lookalike.ui.compare;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/** Handles wheel, pinch, drag and keys for the magnifier. */
final class ZoomGestures {
    /** Pixels of one notch of a wheel. */
    private static final double NOTCH = 40;

    private static final double PER_NOTCH = 1.2;

    private final CompareViewModel model;
    private Point2D dragged = Point2D.ZERO;

    ZoomGestures(CompareViewModel model) {
        this.model = model;
    }

    /** Listens to the pointer on a plate. */
    void listen(Region plate) {
        plate.addEventHandler(ScrollEvent.SCROLL, event -> scrolled(plate, event));
        plate.addEventHandler(ZoomEvent.ZOOM, event -> {
            zoom(plate, event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        plate.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dragged = new Point2D(event.getX(), event.getY()));
        plate.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(plate, event));
        model.zoom()
                .addListener((observable, before, now) ->
                        plate.setCursor(now.isZoomed() ? Cursor.OPEN_HAND : Cursor.DEFAULT));
    }

    /** A finger on a touch screen drags; a wheel, or two fingers on a touch pad, zoom. */
    private void scrolled(Region plate, ScrollEvent event) {
        if (event.isDirect()) {
            model.moveBy(event.getDeltaX() / plate.getWidth(), event.getDeltaY() / plate.getHeight());
        } else {
            zoom(plate, Math.pow(PER_NOTCH, event.getDeltaY() / NOTCH), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(Region plate, double times, double x, double y) {
        model.zoomBy(times, x / plate.getWidth() - 0.5, y / plate.getHeight() - 0.5);
    }

    private void dragged(Region plate, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
            Point2D to = new Point2D(event.getX(), event.getY());
            Point2D by = to.subtract(dragged);
            dragged = to;
            model.moveBy(by.getX() / plate.getWidth(), by.getY() / plate.getHeight());
            event.consume();
        }
    }

    /** Keys that are somewhere on each keyboard. */
    void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> does(event, () -> model.arrow(-1, 0));
            case RIGHT -> does(event, () -> model.arrow(1, 0));
            case UP -> does(event, () -> model.arrow(0, -1));
            case DOWN -> does(event, () -> model.arrow(0, 1));
            case PAGE_UP -> does(event, () -> model.step(-1));
            case PAGE_DOWN -> does(event, () -> model.step(1));
            default -> {}
        }
    }

    /** Signs, wherever the keyboard has them. */
    void keyTyped(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> does(event, model::zoomIn);
            case "-", "−" -> does(event, model::zoomOut);
            case "0" -> does(event, model::reset);
            default -> {}
        }
    }

    private static void does(Event event, Runnable action) {
        action.run();
        event.consume();
    }
}
