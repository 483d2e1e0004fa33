package app.lookalike.ui.common;

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

    /** A key that nothing in the focus had a use for, while this screen is shown; consumed if it is a shortcut. */
    void keyPressed(KeyEvent event);
}
