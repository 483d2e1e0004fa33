package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for another name of the open catalogue. */
final class RenamePanel extends VBox {
    private static final int LONGEST = 120;

    private final TextField field;

    /** @param rename gets the name; blank for the one of the source */
    RenamePanel(String name, Consumer<String> rename) {
        getStyleClass().add("learning-panel");
        field = new TextField(name);
        field.setId("catalogue-name");
        field.setAccessibleText(Messages.get("catalogue.rename.field"));
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= LONGEST ? change : null));
        field.setOnAction(event -> rename.accept(field.getText()));
        Label hint = new Label(Messages.get("catalogue.rename.blank"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Button button = Buttons.labelled(Feather.EDIT_2, "catalogue.rename", () -> rename.accept(field.getText()));
        button.getStyleClass().add("accent");
        getChildren().addAll(field, hint, button);
    }

    /** Gives the field the keyboard, with the name selected. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
