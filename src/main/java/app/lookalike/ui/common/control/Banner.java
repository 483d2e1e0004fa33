package app.lookalike.ui.common.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One message in the flow of a screen, there while its text is not empty; never in the way of what works. */
public final class Banner extends HBox {
    private final Label text = new Label();

    /** Held here, since a binding without a strong reference is collected and stops updating. */
    private final ObservableValue<String> message;

    /**
     * A message of something wrong, which the user can put away.
     *
     * @param message hidden while empty
     * @param dismiss what empties it
     */
    public Banner(ObservableValue<String> message, Runnable dismiss) {
        this(Feather.ALERT_TRIANGLE, message, dismiss);
    }

    /**
     * A message that the user can put away.
     *
     * @param icon of its kind
     * @param message hidden while empty
     * @param dismiss what empties it
     * @param actions what can be done about it
     */
    public Banner(Ikon icon, ObservableValue<String> message, Runnable dismiss, Node... actions) {
        this.message = message;
        getStyleClass().add("banner");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, "banner.close", dismiss);
        close.getStyleClass().add("small");
        getChildren().addAll(new FontIcon(icon), text);
        getChildren().addAll(actions);
        getChildren().add(close);
        message.addListener((observable, before, now) -> show(now));
        show(this.message.getValue());
    }

    private void show(String words) {
        text.setText(words);
        Shown.set(this, !words.isEmpty());
    }
}
