package app.lookalike.ui.common.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows nodes; one that is not shown takes no place. */
public final class Shown {
    private Shown() {}

    /** Shows it from now on, or not. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows it as long as that is true. */
    public static void when(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
