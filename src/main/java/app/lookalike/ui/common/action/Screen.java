package app.lookalike.ui.common.action;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;

/** One screen of the window; the top bar offers a choice as soon as there are two. */
public interface Screen {
    /** Its name in the top bar. */
    String title();

    /** Its icon there. */
    Ikon icon();

    /** What is shown; always the same node. */
    Node view();

    /** Whether it needs a workspace with products, so that it is not offered for a shared catalogue. */
    default boolean needsWorkspace() {
        return false;
    }

    /** What can be done on it, with its keys; always the same. */
    default List<Action> actions() {
        return List.of();
    }

    /** Its parts, of which one is in front, with what can be done only then; always the same. */
    default List<Part> parts() {
        return List.of();
    }

    /**
     * A part of a screen.
     *
     * @param title its name
     * @param actions enabled only while it is in front
     */
    record Part(String title, List<Action> actions) {
        /** Copies the list. */
        public Part {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Handles a key that neither the focused control nor an action used, while this screen is shown; consumes it if it
     * has an effect. For keys that are not worth a name: all others are {@link #actions}.
     */
    default void keyPressed(KeyEvent event) {}

    /**
     * Something on a screen that has a name and can be gone to, such as a board.
     *
     * @param show shows it, once its screen is shown
     */
    record Place(String name, Runnable show) {}

    /** What on this screen can be gone to by name, as it is now. */
    default List<Place> places() {
        return List.of();
    }
}
