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

    /** What can be done on it, with its keys; always the same. */
    default List<Action> actions() {
        return List.of();
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
