package app.lookalike.ui.common.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shown in place of results when there are none: an icon, the current state, what happens next. */
public final class Placeholder extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final FlowPane actions = new FlowPane();

    /** An empty panel. */
    public Placeholder() {
        getStyleClass().add("state-panel");
        icon.getStyleClass().add("state-icon");
        title.getStyleClass().add("state-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("state-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        actions.getStyleClass().add("actions");
        getChildren().addAll(icon, title, text, actions);
    }

    /** Shows these texts. */
    public void say(Ikon symbol, String headline, String explanation, Node... buttons) {
        icon.setIconCode(symbol);
        title.setText(headline);
        text.setText(explanation);
        Shown.set(text, !explanation.isEmpty());
        actions.getChildren().setAll(buttons);
        Shown.set(actions, buttons.length > 0);
    }
}
