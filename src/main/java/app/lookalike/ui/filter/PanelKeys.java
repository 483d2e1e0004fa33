package app.lookalike.ui.filter;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Up, Down, Home and End lead from control to control of a long panel, which scrolls to where the keyboard is. */
final class PanelKeys {
    private final ScrollPane scroll;
    private final Region content;

    private PanelKeys(ScrollPane scroll, Region content) {
        this.scroll = scroll;
        this.content = content;
    }

    /** From now on, in that panel. */
    static void listen(ScrollPane scroll, Region content) {
        content.addEventFilter(KeyEvent.KEY_PRESSED, new PanelKeys(scroll, content)::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collect(content, stops);
        int at = stops.indexOf(event.getTarget());
        int to = target(event, at, stops.size() - 1);
        if (at >= 0 && to >= 0 && to < stops.size()) {
            stops.get(to).requestFocus();
            reveal(stops.get(to));
            event.consume();
        }
    }

    private static int target(KeyEvent event, int at, int last) {
        boolean inText = event.getTarget() instanceof TextInputControl;
        return switch (event.getCode()) {
            case UP -> at - 1;
            case DOWN -> Math.min(at + 1, last);
            case HOME -> inText ? -1 : 0;
            case END -> inText ? -1 : last;
            default -> -1;
        };
    }

    private static void collect(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.isFocusTraversable() && !child.isDisabled()) {
                stops.add(child);
            } else if (child.isVisible() && child instanceof Parent inner && !(child instanceof Control)) {
                collect(inner, stops);
            }
        }
    }

    private void reveal(Node node) {
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double shown = scroll.getViewportBounds().getHeight();
        double room = content.getHeight() - shown;
        double top = scroll.getVvalue() * room;
        if (room > 0 && (at.getMinY() < top || at.getMaxY() > top + shown)) {
            double wanted = at.getMinY() < top ? at.getMinY() : at.getMaxY() - shown;
            scroll.setVvalue(Math.max(0, Math.min(1, wanted / room)));
        }
    }
}
