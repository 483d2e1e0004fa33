package app.lookalike.ui.filter;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What is filtered by, one chip a value; a chip removes its value. Hidden while there is nothing to show. */
public final class FilterChips extends FlowPane {
    private final FilterViewModel model;
    private final Button clear;
    private List<Node> before = List.of();
    private boolean clearable;

    /** The chips of that filter. */
    public FilterChips(FilterViewModel model) {
        this(model, "filter.clear", model::clear);
    }

    /**
     * The chips of that filter.
     *
     * @param key of the button behind them
     * @param clear what that does
     */
    public FilterChips(FilterViewModel model, String key, Runnable clear) {
        this.model = model;
        this.clear = Buttons.labelled(Feather.X, key, clear);
        this.clear.setGraphic(null);
        this.clear.getStyleClass().addAll("flat", "small", "accent");
        getStyleClass().add("filter-chips");
        model.chosen().addListener((observable, old, now) -> update());
        model.counts().addListener((observable, old, now) -> update());
        update();
    }

    /**
     * Shows something before the chips.
     *
     * @param more whether it can be cleared, too
     */
    public void show(List<Node> nodes, boolean more) {
        before = nodes;
        clearable = more;
        update();
    }

    private void update() {
        ProductFilter filter = model.chosen().get();
        List<Node> nodes = new ArrayList<>(before);
        for (Attribute attribute : Attribute.values()) {
            if (filter.accepted().containsKey(attribute)) {
                new TreeSet<>(filter.accepted().get(attribute))
                        .forEach(value -> nodes.add(chip(
                                FilterNames.of(attribute, model.counts().get().spelling(attribute, value)),
                                () -> model.toggle(attribute, value))));
            }
        }
        if (!filter.price().equals(PriceRange.ANY)) {
            nodes.add(chip(FilterNames.of(filter.price()), () -> model.cost(PriceRange.ANY)));
        }
        if (clearable || !filter.isEmpty()) {
            nodes.add(clear);
        }
        int focused = IntStream.range(0, getChildren().size())
                .filter(i -> getChildren().get(i).isFocused())
                .findFirst()
                .orElse(-1);
        getChildren().setAll(nodes);
        if (focused >= 0 && !nodes.isEmpty()) { // the next one is under the finger
            nodes.get(Math.min(focused, nodes.size() - 1)).requestFocus();
        }
        Shown.set(this, !nodes.isEmpty());
    }

    /** A chip that takes something away. */
    public static Button chip(String name, Runnable remove) {
        return Buttons.chip(name, Messages.get("filter.remove", name), remove);
    }
}
