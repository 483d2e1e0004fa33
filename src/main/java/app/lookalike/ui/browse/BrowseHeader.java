package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What to look for, in which order, how large. */
final class BrowseHeader extends HBox {
    private static final double SMALLEST_TILE = 92;
    private static final double LARGEST_TILE = 260;
    /** In a narrower header, beside the page of a product, the size of the pictures gives way; usual text. */
    private static final double WITH_SIZE = 520;

    private static final double ORDER_WIDTH = 170;

    private final CustomTextField search = new CustomTextField();

    /**
     * The header.
     *
     * @param leave runs when the user leaves the search field downwards
     */
    BrowseHeader(BrowseViewModel model, DoubleProperty tileWidth, Runnable leave) {
        getStyleClass().add("browse-header");
        search.setId("browse-text");
        search.setPromptText(Messages.get("browse.text"));
        search.setAccessibleText(Messages.get("browse.text.accessible"));
        search.textProperty().bindBidirectional(model.text());
        search.setLeft(new FontIcon(Feather.SEARCH));
        Button clear = Buttons.icon(Feather.X, "browse.text.clear", search::clear);
        clear.getStyleClass().add("small");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        search.setRight(clear);
        search.setMinWidth(160);
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                leave.run();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox size = size(tileWidth);
        getChildren().addAll(search, order(model), size);
        widthProperty()
                .addListener((observable, before, now) ->
                        Shown.set(size, now.doubleValue() >= WITH_SIZE * Appearance.textScale(this)));
    }

    private static ChoiceBox<SortOrder> order(BrowseViewModel model) {
        ChoiceBox<SortOrder> order = new ChoiceBox<>();
        order.setId("browse-order");
        order.getItems().setAll(orders(false));
        model.result().addListener((observable, before, now) -> {
            List<SortOrder> offered =
                    orders(now.filter(result -> result.facets().priced()).isPresent());
            if (now.isPresent() && !order.getItems().equals(offered)) {
                SortOrder chosen = model.order().get();
                order.getItems().setAll(offered);
                order.setValue(offered.contains(chosen) ? chosen : SortOrder.RELEVANCE);
            }
        });
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(SortOrder value) {
                return value == null
                        ? ""
                        : Messages.get("browse.order." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public SortOrder fromString(String text) {
                throw new UnsupportedOperationException("Orders are chosen, not written");
            }
        });
        order.valueProperty().bindBidirectional(model.order());
        order.setAccessibleText(Messages.get("browse.order"));
        order.setTooltip(new Tooltip(Messages.get("browse.order")));
        order.setPrefWidth(ORDER_WIDTH);
        order.setMinWidth(USE_PREF_SIZE);
        return order;
    }

    /** Those by price only where prices are known. */
    private static List<SortOrder> orders(boolean priced) {
        return Stream.of(SortOrder.values())
                .filter(order -> priced || (order != SortOrder.CHEAPEST && order != SortOrder.DEAREST))
                .toList();
    }

    private static HBox size(DoubleProperty tileWidth) {
        Slider slider = new Slider(SMALLEST_TILE, LARGEST_TILE, tileWidth.get());
        slider.setId("browse-size");
        slider.getStyleClass().add("small");
        slider.setAccessibleText(Messages.get("browse.size"));
        slider.setTooltip(new Tooltip(Messages.get("browse.size")));
        slider.setBlockIncrement(16);
        slider.valueProperty().bindBidirectional(tileWidth);
        return Styled.as("tile-size", new HBox(new FontIcon(Feather.GRID), slider, new FontIcon(Feather.SQUARE)));
    }

    /** Whether the user is typing. */
    boolean hasFocus() {
        return search.isFocused();
    }

    /** Gives the keyboard to the search field, with what is in it selected. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
