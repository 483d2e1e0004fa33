package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.filter.FilterPopover;
import app.lookalike.ui.search.model.AnswerOrder;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The controls of the results: filter, order, options, export. */
public final class OptionsBar extends HBox {
    private final Button filter;
    private final ChoiceBox<AnswerOrder> order = new ChoiceBox<>();
    private final Button options;
    private final Button export = Buttons.icon(Feather.SHARE, "search.export", () -> {});
    private final OptionsPopover popover;

    /** @param answered whether there are results, to be ordered and exported */
    public OptionsBar(SearchViewModel model, ObservableValue<Boolean> answered) {
        getStyleClass().add("options-bar");
        popover = new OptionsPopover(model);
        filter = filter(model);
        options = Buttons.labelled(Feather.SLIDERS, "search.more", this::showOptions);
        order.setId("answer-order");
        order.getItems().setAll(AnswerOrder.values());
        order.setConverter(new OrderNames());
        order.setMinWidth(USE_PREF_SIZE);
        order.setValue(AnswerOrder.SIMILARITY);
        order.setAccessibleText(Messages.get("search.order"));
        order.setTooltip(new Tooltip(Messages.get("search.order")));
        List.of(filter, options, export).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        Shown.when(order, answered);
        Shown.set(export, false);
        getChildren().addAll(filter, order, options, export);
    }

    private static Button filter(SearchViewModel model) {
        Button button = Buttons.labelled(Feather.FILTER, "search.filter", () -> {});
        FilterPopover values = new FilterPopover(model.filter());
        button.setOnAction(event -> values.show(button));
        return button;
    }

    /** Offers the values to filter by. */
    public void filterBy() {
        filter.fire();
    }

    /** Shows all options. */
    public void showOptions() {
        popover.show(options);
    }

    /** Offers to write the results to a file while there are any. */
    public void offerExport(Runnable show) {
        export.setOnAction(event -> show.run());
        Shown.when(export, order.visibleProperty());
    }

    /** In which order the results are wanted. */
    public ObjectProperty<AnswerOrder> order() {
        return order.valueProperty();
    }

    private static final class OrderNames extends StringConverter<AnswerOrder> {
        @Override
        public String toString(AnswerOrder value) {
            return value == null
                    ? ""
                    : Messages.get("search.order." + value.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public AnswerOrder fromString(String text) {
            throw new UnsupportedOperationException("Orders are chosen, not written");
        }
    }
}
