package app.lookalike.ui.learning;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What learning does and how long it takes, and a button that begins it. */
public final class LearningPanel extends VBox {
    private final Button begin;

    /**
     * The panel.
     *
     * @param products how many the catalogue has
     * @param start what the button does
     */
    public LearningPanel(int products, Runnable start) {
        getStyleClass().add("learning-panel");
        begin = Buttons.labelled(Feather.BOOK_OPEN, "learning.start", start);
        begin.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        Labels.wrapped(Messages.get("learning.what", products)),
                        Labels.wrapped(Messages.get("learning.effort")),
                        Labels.wrapped(Messages.get("learning.test")),
                        begin);
    }

    /** Gives the button the focus. */
    public void focus() {
        begin.requestFocus();
    }
}
