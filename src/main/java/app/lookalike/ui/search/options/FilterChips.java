package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.search.model.Attributes;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** The filters of the results, one chip a value; a chip removes its value. Hidden while there are no filters. */
public final class FilterChips extends FlowPane {
    private final SearchViewModel model;

    /** The filters of that search. */
    public FilterChips(SearchViewModel model) {
        this.model = model;
        getStyleClass().add("filter-chips");
        model.options().addListener((observable, before, now) -> {
            if (!before.filter().equals(now.filter())) {
                update();
            }
        });
        model.values().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        ProductFilter filter = model.options().get().filter();
        List<Node> chips = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (filter.accepted().containsKey(attribute)) {
                new TreeSet<>(filter.accepted().get(attribute)).forEach(value -> chips.add(chip(attribute, value)));
            }
        }
        if (!filter.price().equals(PriceRange.ANY)) {
            String words = Attributes.chip(filter.price());
            chips.add(Buttons.chip(
                    words,
                    Messages.get("search.filter.remove", words),
                    () -> model.change(
                            options -> options.within(options.filter().costing(PriceRange.ANY)))));
        }
        if (!chips.isEmpty()) {
            Button all = Buttons.labelled(
                    Feather.TRASH_2,
                    "search.filter.clear",
                    () -> model.change(options -> options.within(ProductFilter.NONE)));
            all.getStyleClass().addAll("flat", "small", "accent");
            chips.add(all);
        }
        getChildren().setAll(chips);
        Shown.set(this, !chips.isEmpty());
    }

    private Button chip(Attribute attribute, String value) {
        String text = Messages.get(
                "search.filter.chip",
                Attributes.nameInFilter(attribute),
                model.values().get().spelling(attribute, value));
        return Buttons.chip(
                text,
                Messages.get("search.filter.remove", text),
                () -> model.change(options -> options.within(options.filter().toggled(attribute, value))));
    }
}
