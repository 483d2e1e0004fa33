package app.lookalike.ui.common.action;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;

/** One screen of the window; the top bar offers a choice as soon as there are two. */
public interface Screen {
    /** What the top bar calls it. */
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
     * A key that nothing in the focus and no action had a use for, while this screen is shown; consumed if it is for
     * something. For what is not worth naming: all else is one of the {@link #actions}.
     */
    default void keyPressed(KeyEvent event) {}
}
