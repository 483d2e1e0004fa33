package app.lookalike.ui.search.query;

import app.lookalike.ui.common.control.Lasting;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** Covers the picture of the query while the next one is read: that may take seconds, and the old one is outdated. */
final class BusySign extends VBox {
    /** Shows that text while there is one, unless it is gone in a moment. */
    BusySign(ObservableValue<String> work) {
        getStyleClass().add("busy-sign");
        setId("busy-sign");
        setMouseTransparent(true);
        Label text = new Label();
        text.textProperty().bind(Lasting.of(work));
        ProgressIndicator running = new ProgressIndicator();
        running.visibleProperty().bind(text.textProperty().isNotEmpty()); // a hidden one would go on turning
        visibleProperty().bind(text.textProperty().isNotEmpty());
        getChildren().addAll(running, text);
    }
}
