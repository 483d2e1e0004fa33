package app.lookalike.screens;

import app.lookalike.ui.testing.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a screen reader or a keyboard would miss in a window (WCAG 2.2: 1.1.1, 2.1.1, 4.1.2): something that can have the
 * focus and says neither what it is nor what it is called, a picture without a text, something for the mouse alone; and
 * texts that stand out too little from what is behind them (1.4.3).
 */
final class AccessibilityProblems {
    private static final double LEAST_CONTRAST = 4.5;

    /** The node whose click does what a button beside it does, too. */
    private static final String WITH_BUTTON = "boards-title";

    private final List<String> found = new ArrayList<>();

    private AccessibilityProblems() {}

    /** The problems of a window that is laid out; each with the path to its node. */
    static List<String> of(Scene scene) {
        AccessibilityProblems problems = new AccessibilityProblems();
        problems.walk(scene.getRoot(), false);
        return problems.found;
    }

    /** @param told whether an ancestor's text speaks for what is in it */
    private void walk(Node node, boolean told) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            named(node);
        }
        if (node.getOnMouseClicked() != null && !WITH_BUTTON.equals(node.getId()) && !reachable(node)) {
            found.add(LayoutProblems.path(node) + " is for the mouse alone");
        }
        if (node instanceof ImageView picture && picture.getImage() != null && !told && !isTold(node)) {
            found.add(LayoutProblems.path(node) + " is a picture without a text");
        }
        if (node instanceof Labeled label) {
            readable(label);
        }
        if (node instanceof Parent parent) {
            boolean speaks = told || (isTold(node) && node.getAccessibleRole() != AccessibleRole.PARENT);
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, speaks));
        }
    }

    private void named(Node node) {
        if (!isTold(node)) {
            found.add(LayoutProblems.path(node) + " can have the focus and has no name");
        }
        AccessibleRole role = node.getAccessibleRole();
        if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            found.add(LayoutProblems.path(node) + " can have the focus and has the role " + role);
        }
    }

    private void readable(Labeled label) {
        boolean hasText = label.getText() != null && !label.getText().isBlank() && label.getWidth() > 0;
        if (hasText && !isOff(label) && label.getTextFill() instanceof Color) {
            double contrast = Contrast.of(label);
            if (contrast < LEAST_CONTRAST) {
                found.add(String.format(
                        Locale.ROOT,
                        "%s: contrast %.1f of “%s”",
                        LayoutProblems.path(label),
                        contrast,
                        label.getText()));
            }
        }
    }

    /** What is disabled need not stand out, nor what is being faded in or out. */
    private static boolean isOff(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.isDisabled() || at.getOpacity() < 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether it, what it stands in or what is in it can have the focus. */
    private static boolean reachable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.isFocusTraversable()) {
                return true;
            }
        }
        return hasFocusable(node);
    }

    private static boolean hasFocusable(Node node) {
        return node.isFocusTraversable()
                || (node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(AccessibilityProblems::hasFocusable));
    }

    private static boolean isTold(Node node) {
        boolean own = node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text && !text.isBlank();
        return own
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null
                || node instanceof ScrollPane // it scrolls what has names of its own
                || (node instanceof Shape && !(node instanceof Text) && !(node instanceof FontIcon));
    }
}
