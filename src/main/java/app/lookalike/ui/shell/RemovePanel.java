package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.control.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks whether the open catalogue is to be removed: says what is deleted, and what stays. */
final class RemovePanel extends VBox {
    private final Button keep;

    /**
     * The question.
     *
     * @param remove removes it
     * @param cancel keeps it
     */
    RemovePanel(String name, OpenCatalog catalog, Runnable remove, Runnable cancel) {
        getStyleClass().add("learning-panel");
        keep = Buttons.labelled(Feather.X, "catalogue.remove.keep", cancel);
        Button button = Buttons.labelled(Feather.TRASH_2, "catalogue.remove", remove);
        button.getStyleClass().add("danger");
        HBox buttons = new HBox(button, keep);
        buttons.getStyleClass().add("actions");
        getChildren()
                .addAll(
                        text(Messages.get("catalogue.remove.what", name, catalog.indexedCount(), catalog.directory())),
                        text(Messages.get(
                                "catalogue.remove.stays", catalog.name().source())),
                        buttons);
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Gives the keyboard to the button that changes nothing. */
    void focus() {
        keep.requestFocus();
    }
}
