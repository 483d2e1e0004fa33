package app.lookalike.ui.common.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

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

    /**
     * Whether the node is in a window on the screen. What lives longer than a window, such as a timeline or the list of
     * all windows, may refer to its nodes only while this is true: it would keep a closed window in memory.
     */
    public static ObservableValue<Boolean> onScreen(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }
}
