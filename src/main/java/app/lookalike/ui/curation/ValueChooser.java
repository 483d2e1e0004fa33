package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Chooses one of many values: by typing a part of it, with the arrows, or with the mouse. */
final class ValueChooser extends VBox {
    private final TextField text = new TextField();
    private final ObservableList<String> shown = FXCollections.observableArrayList();
    private final ListView<String> list = new ListView<>(shown);
    private final Consumer<String> chosen;
    private final Runnable left;
    private List<String> values = List.of();

    /** Whether the character of the key that opened it may still come. */
    private boolean opening;

    /**
     * A chooser without values.
     *
     * @param chosen gets the value
     * @param left called where none was chosen
     */
    ValueChooser(Consumer<String> chosen, Runnable left) {
        this.chosen = chosen;
        this.left = left;
        getStyleClass().add("value-chooser");
        text.setId("doubts-value");
        text.setPromptText(Messages.get("curation.doubts.value"));
        list.setId("doubts-values");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> choose());
        text.textProperty().addListener((observable, before, now) -> filter(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (opening) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, event -> opening = false);
        getChildren().addAll(text, list);
    }

    /** Offers these values. */
    void offer(List<String> all) {
        values = all;
        opening = true;
        text.clear();
        filter("");
        text.requestFocus();
    }

    private void filter(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        shown.setAll(values.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
        list.getSelectionModel().selectFirst();
    }

    private void keyPressed(KeyEvent event) {
        opening = false;
        switch (event.getCode()) {
            case ENTER -> choose();
            case ESCAPE -> left.run();
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void choose() {
        String value = list.getSelectionModel().getSelectedItem();
        if (value != null) {
            chosen.accept(value);
        }
    }
}
