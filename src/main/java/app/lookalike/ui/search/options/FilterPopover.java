package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.ui.common.control.PriceFields;
import app.lookalike.ui.search.model.Attributes;
import app.lookalike.ui.search.model.SearchViewModel;
import atlantafx.base.controls.Popover;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The attributes and their values in the catalogue, to filter by; a click, Enter or Space accepts a value or not. */
final class FilterPopover {
    private static final double ATTRIBUTES_WIDTH = 140;
    private static final double VALUES_WIDTH = 260;
    private static final double HEIGHT = 320;

    private final SearchViewModel model;
    private final ListView<Attribute> attributes = new ListView<>();
    private final TextField words = new TextField();
    private final ListView<AttributeValues.Count> values = new ListView<>();
    private final Popover popover;

    FilterPopover(SearchViewModel model) {
        this.model = model;
        AttributeValues known = model.values().get();
        attributes.setId("filter-attributes");
        attributes.setPrefSize(ATTRIBUTES_WIDTH, HEIGHT);
        attributes.setCellFactory(list -> new AttributeCell());
        attributes
                .getItems()
                .setAll(Arrays.stream(Attribute.values())
                        .filter(attribute -> !known.of(attribute).isEmpty())
                        .toList());
        attributes.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            words.clear();
            list();
        });
        words.setId("filter-words");
        words.setPromptText(Messages.get("search.filter.words"));
        words.textProperty().addListener((observable, before, now) -> list());
        values.setId("filter-values");
        values.setPrefWidth(VALUES_WIDTH);
        values.setCellFactory(list -> new ValueCell());
        values.setPlaceholder(new Label(Messages.get("search.filter.none")));
        values.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            AttributeValues.Count value = values.getSelectionModel().getSelectedItem();
            if (value != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                toggle(value);
                event.consume();
            }
        });
        VBox.setVgrow(values, Priority.ALWAYS);
        VBox right = new VBox(words, values);
        right.getStyleClass().add("filter-values");
        HBox lists = new HBox(attributes, right);
        lists.getStyleClass().add("filter-panel");
        lists.setPrefHeight(HEIGHT);
        VBox content = new VBox(lists);
        if (known.priced()) {
            content.getChildren().add(prices());
        }
        attributes.getSelectionModel().selectFirst();
        popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setDetachable(false);
        popover.setAnimated(false); // Escape gives the keyboard back at once
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) { // the lists would keep it to themselves
                popover.hide();
                event.consume();
            }
        });
    }

    private Node prices() {
        PriceFields fields = new PriceFields(
                range -> model.change(options -> options.within(options.filter().costing(range))));
        fields.show(model.options().get().filter().price());
        HBox line = new HBox(new Label(Messages.get("attribute.price")), fields);
        line.getStyleClass().add("filter-prices");
        HBox.setHgrow(fields, Priority.ALWAYS);
        return line;
    }

    void show(Node owner) {
        popover.setOnShown(event -> values.requestFocus()); // before, they are in no scene
        popover.setOnHidden(event -> owner.requestFocus());
        popover.show(owner);
    }

    private void list() {
        Attribute attribute = attributes.getSelectionModel().getSelectedItem();
        String part = words.getText().strip().toLowerCase(Locale.ROOT);
        values.getItems()
                .setAll(model.values().get().of(attribute).stream()
                        .filter(value -> value.value().toLowerCase(Locale.ROOT).contains(part))
                        .toList());
    }

    private void toggle(AttributeValues.Count value) {
        Attribute attribute = attributes.getSelectionModel().getSelectedItem();
        model.change(options -> options.within(options.filter().toggled(attribute, value.value())));
        values.refresh();
        attributes.refresh();
    }

    /** An attribute, marked where it is filtered by. */
    private final class AttributeCell extends ListCell<Attribute> {
        @Override
        protected void updateItem(Attribute attribute, boolean empty) {
            super.updateItem(attribute, empty);
            setText(empty ? null : Attributes.nameInFilter(attribute));
            boolean used = !empty && model.options().get().filter().accepted().containsKey(attribute);
            setGraphic(used ? new FontIcon(Feather.FILTER) : null);
        }
    }

    /** A value and how many products have it, ticked where it is accepted. */
    private final class ValueCell extends ListCell<AttributeValues.Count> {
        ValueCell() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (!isEmpty()) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(AttributeValues.Count value, boolean empty) {
            super.updateItem(value, empty);
            setText(null);
            if (empty) {
                setGraphic(null);
                return;
            }
            boolean accepted = model.options()
                    .get()
                    .filter()
                    .accepts(attributes.getSelectionModel().getSelectedItem(), value.value());
            FontIcon tick = new FontIcon(accepted ? Feather.CHECK_SQUARE : Feather.SQUARE);
            tick.getStyleClass().add(accepted ? "tick-on" : "tick-off");
            Label name = new Label(value.value());
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label count = new Label(Messages.get("search.filter.count", value.products()));
            count.getStyleClass().add("count");
            HBox line = new HBox(tick, name, space, count);
            line.getStyleClass().add("filter-value");
            setGraphic(line);
            setAccessibleText(Messages.get(
                    accepted ? "search.filter.accepted" : "search.filter.open", value.value(), value.products()));
        }
    }
}
