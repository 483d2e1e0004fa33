package app.lookalike.ui.common.control;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Keeps menus and other pop-ups within the window that they belong to, where they fit into it. */
public final class PopUpPlaces {
    private final Node shell;

    private PopUpPlaces(Node shell) {
        this.shell = shell;
    }

    /** From now on, for the window that shows that node. */
    public static void keepInside(Node shell) {
        PopUpPlaces places = new PopUpPlaces(shell);
        ListChangeListener<Window> shown = change -> {
            while (change.next()) {
                List.copyOf(change.getAddedSubList()).forEach(places::opened);
            }
        };
        Shown.onScreen(shell).addListener((observable, before, now) -> {
            if (now) {
                Window.getWindows().addListener(shown);
            } else {
                Window.getWindows().removeListener(shown);
            }
        });
    }

    private void opened(Window window) {
        if (window instanceof PopupWindow popup && !(popup instanceof Tooltip) && isOurs(popup)) {
            Platform.runLater(() -> place(popup)); // it has no size before
        }
    }

    /** Also a menu's own submenu. */
    private boolean isOurs(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        while (owner instanceof PopupWindow other) {
            owner = other.getOwnerWindow();
        }
        return shell.getScene() != null && owner == shell.getScene().getWindow();
    }

    private void place(PopupWindow popup) {
        Window window = shell.getScene() == null ? null : shell.getScene().getWindow();
        if (window == null || !popup.isShowing()) {
            return;
        }
        Node content = popup.getScene().getRoot();
        Bounds at = content.localToScreen(content.getLayoutBounds());
        Bounds room = new BoundingBox(window.getX(), window.getY(), window.getWidth(), window.getHeight());
        Point2D by = shift(at, room);
        if (by.getX() != 0) {
            popup.setX(popup.getX() + by.getX());
        }
        if (by.getY() != 0) {
            popup.setY(popup.getY() + by.getY());
        }
    }

    /** By how much something has to be moved to be inside; not at all in a direction in which it does not fit. */
    static Point2D shift(Bounds at, Bounds room) {
        return new Point2D(
                shift(at.getMinX(), at.getMaxX(), room.getMinX(), room.getMaxX()),
                shift(at.getMinY(), at.getMaxY(), room.getMinY(), room.getMaxY()));
    }

    private static double shift(double low, double high, double least, double most) {
        if (high - low > most - least) {
            return 0;
        }
        return low < least ? least - low : Math.min(0, most - high);
    }
}
