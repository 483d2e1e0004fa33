package app.lookalike.ui.common.picture;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/** Handles wheel, pinch, drag and keys for a magnifier. */
public final class ZoomGestures {
    /** Pixels of one notch of a wheel. */
    private static final double NOTCH = 40;

    private static final double PER_NOTCH = 1.2;

    private final Magnifier magnifier;
    private Point2D dragged = Point2D.ZERO;

    /** The gestures for that magnifier, on nothing yet. */
    public ZoomGestures(Magnifier magnifier) {
        this.magnifier = magnifier;
    }

    /**
     * Listens to the pointer on a plate.
     *
     * @param needsShortcut whether the wheel zooms only with the shortcut key held: what the plate is in scrolls else
     */
    public void listen(Region plate, boolean needsShortcut) {
        plate.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (!needsShortcut || event.isShortcutDown()) {
                scrolled(plate, event);
            }
        });
        plate.addEventHandler(ZoomEvent.ZOOM, event -> {
            zoom(plate, event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        plate.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dragged = new Point2D(event.getX(), event.getY()));
        plate.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(plate, event));
        magnifier
                .zoom()
                .addListener((observable, before, now) ->
                        plate.setCursor(now.isZoomed() ? Cursor.OPEN_HAND : Cursor.DEFAULT));
    }

    /** Listens to + − 0 typed anywhere in a node; these signs are somewhere on each keyboard. */
    public void listenToSigns(Node node) {
        node.addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    /** A finger on a touch screen drags; a wheel, or two fingers on a touch pad, zoom. */
    private void scrolled(Region plate, ScrollEvent event) {
        if (event.isDirect()) {
            magnifier.moveBy(event.getDeltaX() / plate.getWidth(), event.getDeltaY() / plate.getHeight());
        } else {
            zoom(plate, Math.pow(PER_NOTCH, event.getDeltaY() / NOTCH), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(Region plate, double times, double x, double y) {
        magnifier.zoomBy(times, x / plate.getWidth() - 0.5, y / plate.getHeight() - 0.5);
    }

    private void dragged(Region plate, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
            Point2D to = new Point2D(event.getX(), event.getY());
            Point2D by = to.subtract(dragged);
            dragged = to;
            magnifier.moveBy(by.getX() / plate.getWidth(), by.getY() / plate.getHeight());
            event.consume();
        }
    }

    private void keyTyped(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> does(event, magnifier::zoomIn);
            case "-", "−" -> does(event, magnifier::zoomOut);
            case "0" -> does(event, magnifier::reset);
            default -> {}
        }
    }

    private static void does(Event event, Runnable action) {
        action.run();
        event.consume();
    }
}
