package app.lookalike.ui.curation;

import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.KeyCaps;
import app.lookalike.ui.common.control.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;

/** Buttons for decisions, each with its key on it. They never take the focus, so that the keys stay with the page. */
final class DecisionBar extends FlowPane {
    DecisionBar() {
        getStyleClass().add("decision-bar");
    }

    /** Adds a button. */
    void add(Action action) {
        Button button = Buttons.labelled(action);
        button.setGraphic(new KeyCaps(KeyCaps.of(action)));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        getChildren().add(button);
    }
}
