package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.ui.search.model.SearchViewModel;
import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The other values of an attribute in the catalogue, the most frequent first; one asks for the same with that value. */
final class OtherValues {
    private static final double WIDTH = 250;
    private static final double HEIGHT = 280;

    private final List<AttributeValues.Count> all;
    private final SearchViewModel model;
    private final Attribute attribute;
    private final TextField words = new TextField();
    private final ListView<AttributeValues.Count> values = new ListView<>();
    private final VBox content = new VBox();
    private final Popover popover = new Popover(content);

    /**
     * To choose another value.
     *
     * @param own the one that the picture has
     */
    OtherValues(SearchViewModel model, Attribute attribute, String own) {
        this.model = model;
        this.attribute = attribute;
        this.all = model.values().get().of(attribute).stream()
                .filter(value -> !value.value().equalsIgnoreCase(own))
                .toList();
        Label title = new Label(Messages.get("search.words.values", own));
        title.getStyleClass().add("section-title");
        words.setId("value-words");
        words.setPromptText(Messages.get("search.words.find"));
        words.textProperty().addListener((observable, before, now) -> list());
        values.setId("value-list");
        values.setPrefSize(WIDTH, HEIGHT);
        values.setCellFactory(list -> new Cell());
        values.setPlaceholder(new Label(Messages.get("search.filter.none")));
        list();
        content.getStyleClass().add("filter-values");
        content.getChildren().addAll(title, words, values);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_CENTER);
        popover.setDetachable(false);
        popover.setAnimated(false); // Escape gives the keyboard back at once
    }

    /** Offers something else below the values. */
    void offer(Ikon icon, String text, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setMnemonicParsing(false);
        button.setId("value-other");
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(event -> {
            popover.hide();
            action.run();
        });
        content.getChildren().add(button);
    }

    /** Shows it beside a node. */
    void show(Node owner) {
        popover.setOnShown(event -> words.requestFocus()); // before, it is in no scene
        popover.setOnHidden(event -> owner.requestFocus());
        popover.show(owner);
    }

    private void keyPressed(KeyEvent event) {
        boolean inField = words.isFocused();
        if (event.getCode() == KeyCode.ESCAPE) { // the list would keep it to itself
            popover.hide();
        } else if (event.getCode() == KeyCode.ENTER && (inField || values.isFocused())) {
            choose(values.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.DOWN && inField) {
            values.getSelectionModel().selectNext();
            values.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private void list() {
        String part = words.getText().strip().toLowerCase(Locale.ROOT);
        values.getItems()
                .setAll(all.stream()
                        .filter(value -> value.value().toLowerCase(Locale.ROOT).contains(part))
                        .toList());
        values.getSelectionModel().selectFirst();
    }

    private void choose(AttributeValues.Count value) {
        if (value != null) {
            popover.hide();
            model.words().replace(attribute, value.value());
        }
    }

    /** A value and how many products have it. */
    private final class Cell extends ListCell<AttributeValues.Count> {
        Cell() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose(getItem()));
        }

        @Override
        protected void updateItem(AttributeValues.Count value, boolean empty) {
            super.updateItem(value, empty);
            setText(null);
            if (empty) {
                setGraphic(null);
                return;
            }
            Label name = new Label(value.value());
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label count = new Label(Messages.get("search.filter.count", value.products()));
            count.getStyleClass().add("count");
            HBox line = new HBox(name, space, count);
            line.getStyleClass().add("filter-value");
            setGraphic(line);
            setAccessibleText(Messages.get("search.filter.open", value.value(), value.products()));
        }
    }
}
