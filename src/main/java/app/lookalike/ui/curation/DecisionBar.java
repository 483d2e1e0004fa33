package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.KeyCaps;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Buttons for decisions, each with its key on it. They never take the focus, so that the keys stay with the page. */
final class DecisionBar extends FlowPane {
    DecisionBar() {
        getStyleClass().add("decision-bar");
    }

    /**
     * Adds a button.
     *
     * @param key of the text; {@code key.hint} is its tooltip
     * @param cap the key to press, as it is written on the keyboard
     */
    Button add(String key, String cap, Runnable action) {
        Button button = new Button(Messages.get(key), new KeyCaps(List.of(cap)));
        button.setId(key.replace('.', '-'));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(Messages.getOr(key + ".hint", Messages.get(key))));
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return button;
    }
}
