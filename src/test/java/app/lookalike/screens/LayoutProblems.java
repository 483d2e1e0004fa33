package app.lookalike.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is wrong with where the nodes of a window are: a node that reaches out of its parent (and so, at last, of the
 * window) or over a sibling, a scroll pane that cuts at the side, a text that is cut where no tooltip has it in full.
 */
final class LayoutProblems {
    /** Positions are rounded to pixels in several places. */
    private static final double TOLERANCE = 1.5;

    /** Their children lie over one another on purpose. */
    private static final List<String> DRAWINGS =
            List.of("crop-box", "estimate-bar", "swatch", "chart-mark", "modal-pane", "drop-targets");

    private final List<String> found = new ArrayList<>();

    private LayoutProblems() {}

    /** The problems of a window that is laid out; each with the path to its node. */
    static List<String> of(Scene scene) {
        LayoutProblems problems = new LayoutProblems();
        problems.walk(scene.getRoot());
        return problems.found;
    }

    private void walk(Node node) {
        if (!isSeen(node)) {
            return;
        }
        if (node instanceof ScrollPane scroll) {
            inScrollPane(scroll);
        } else if (node instanceof ListView<?> || node instanceof TableView<?>) {
            node.lookupAll(".cell").stream() // cells of a table are as wide as the user makes the column
                    .filter(cell -> cell instanceof ListCell<?> one && !one.isEmpty() && isSeen(cell))
                    .forEach(this::walk);
        } else if (node instanceof Labeled labeled) {
            whole(labeled);
            Node graphic = labeled.getGraphic();
            if (graphic != null && !(graphic instanceof FontIcon)) {
                inParent(graphic, labeled.getLayoutBounds());
                walk(graphic);
            }
        } else if (node instanceof Parent parent && (!(node instanceof Control) || isDrawing(node))) {
            inside(parent);
        }
    }

    private void inScrollPane(ScrollPane scroll) {
        Node content = scroll.getContent();
        Node viewport = scroll.lookup(".viewport");
        if (content == null || viewport == null) {
            return;
        }
        double room = viewport.getLayoutBounds().getWidth();
        double wide = content.getLayoutBounds().getWidth();
        boolean matrix = content.getStyleClass().contains("learning-report"); // it scrolls to all sides
        if (wide > room + TOLERANCE && !matrix) {
            found.add(String.format(Locale.ROOT, "%s is %.0f wide in a viewport of %.0f", path(content), wide, room));
        }
        walk(content);
    }

    private void inside(Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable().stream()
                .filter(this::takesPart)
                .toList();
        boolean piled = parent instanceof StackPane || isDrawing(parent) || !(parent instanceof Region);
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            if (parent instanceof Region && !isDrawing(parent)) {
                inParent(child, parent.getLayoutBounds());
            }
            for (int j = 0; !piled && j < i; j++) {
                apart(child, children.get(j));
            }
            walk(child);
        }
    }

    private boolean takesPart(Node node) {
        return isSeen(node)
                && node.isManaged()
                && node.getLayoutBounds().getWidth() > 0
                && node.getLayoutBounds().getHeight() > 0;
    }

    private void inParent(Node child, Bounds room) {
        Bounds own = placeOf(child);
        if (!contains(room, own)) {
            found.add(path(child) + " " + sizeOf(own) + " outside its parent " + sizeOf(room));
        }
    }

    private void apart(Node one, Node other) {
        Bounds a = placeOf(one);
        Bounds b = placeOf(other);
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (width > TOLERANCE && height > TOLERANCE) {
            found.add(path(one) + " " + sizeOf(a) + " over " + nameOf(other) + " " + sizeOf(b));
        }
    }

    private void whole(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isEmpty() || hasTooltip(labeled)) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown && child != labeled.getGraphic()) {
                boolean cut = !shown.getText().replace("\n", "").endsWith(text.substring(text.length() - 1));
                boolean high = shown.getLayoutBounds().getHeight()
                        > labeled.getHeight()
                                - labeled.getInsets().getTop()
                                - labeled.getInsets().getBottom()
                                + TOLERANCE;
                if (cut || high) {
                    found.add(path(labeled) + " is cut: “" + shown.getText() + "” of “" + text + "”");
                }
            }
        }
    }

    private static boolean hasTooltip(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if ((at instanceof Control control && control.getTooltip() != null)
                    || at.getProperties().containsKey("javafx.scene.control.Tooltip")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && node.getOpacity() > 0;
    }

    private static boolean isDrawing(Node node) {
        return node.getStyleClass().stream().anyMatch(DRAWINGS::contains);
    }

    /** Without effects, which may reach out. */
    private static Bounds placeOf(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static boolean contains(Bounds room, Bounds own) {
        return own.getMinX() >= room.getMinX() - TOLERANCE
                && own.getMinY() >= room.getMinY() - TOLERANCE
                && own.getMaxX() <= room.getMaxX() + TOLERANCE
                && own.getMaxY() <= room.getMaxY() + TOLERANCE;
    }

    private static String sizeOf(Bounds bounds) {
        return String.format(
                Locale.ROOT,
                "[%.0f–%.0f, %.0f–%.0f]",
                bounds.getMinX(),
                bounds.getMaxX(),
                bounds.getMinY(),
                bounds.getMaxY());
    }

    /** The node with those that it stands in. */
    static String path(Node node) {
        StringBuilder path = new StringBuilder(nameOf(node));
        Node at = node.getParent();
        for (int i = 0; at != null && i < 4; i++, at = at.getParent()) {
            path.insert(0, nameOf(at) + " > ");
        }
        return path.toString();
    }

    private static String nameOf(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()));
    }
}
