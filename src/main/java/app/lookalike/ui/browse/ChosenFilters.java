package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.query.PriceRange;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.search.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** How many products there are and what they are filtered by, each filter to be taken away. */
final class ChosenFilters extends FlowPane {
    private final BrowseViewModel model;
    private final Label count = new Label();
    private final Button clear;

    ChosenFilters(BrowseViewModel model) {
        this.model = model;
        getStyleClass().add("chosen-filters");
        count.setId("browse-count");
        count.getStyleClass().add("result-count");
        count.setMinWidth(USE_PREF_SIZE);
        clear = Buttons.labelled(Feather.X, "browse.clear", model::clear);
        clear.setGraphic(null);
        clear.getStyleClass().addAll("flat", "small", "accent");
        model.result().addListener((observable, before, now) -> now.ifPresent(this::show));
    }

    private void show(BrowseResult result) {
        int found = result.products().size();
        count.setText(
                result.request().narrows()
                        ? Messages.get("browse.count", found, result.of())
                        : Messages.get("browse.countAll", found));
        List<Node> nodes = new ArrayList<>();
        nodes.add(count);
        result.request()
                .within()
                .ifPresent(set -> nodes.add(
                        Buttons.chip(set.title(), Messages.get("browse.chip.remove", set.title()), model::showAll)));
        result.chosen()
                .forEach(value -> nodes.add(Buttons.chip(
                        value.value(), Messages.get("browse.chip.remove", value.value()), () -> model.toggle(value))));
        PriceRange price = result.request().filter().price();
        if (!price.equals(PriceRange.ANY)) {
            String words = Attributes.chip(price);
            nodes.add(Buttons.chip(words, Messages.get("browse.chip.remove", words), () -> model.cost(PriceRange.ANY)));
        }
        if (result.request().narrows()) {
            nodes.add(clear);
        }
        getChildren().setAll(nodes);
    }
}
