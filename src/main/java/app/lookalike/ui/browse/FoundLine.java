package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.filter.FilterChips;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** How many products there are and what they are narrowed by, each to be taken away. */
final class FoundLine {
    private final BrowseViewModel model;
    private final Label count = Labels.of("", "result-count");
    private final FilterChips chips;

    FoundLine(BrowseViewModel model) {
        this.model = model;
        count.setId("browse-count");
        count.setMinWidth(Label.USE_PREF_SIZE);
        chips = new FilterChips(model.filter(), "browse.clear", model::clear);
        chips.getStyleClass().add("found-line");
        model.result().addListener((observable, before, now) -> now.ifPresent(this::show));
    }

    Node view() {
        return chips;
    }

    private void show(BrowseResult result) {
        int found = result.products().size();
        boolean narrows = result.request().narrows();
        count.setText(
                narrows ? Messages.get("browse.count", found, result.of()) : Messages.get("browse.countAll", found));
        List<Node> nodes = new ArrayList<>(List.of(count));
        result.request().within().ifPresent(set -> nodes.add(FilterChips.chip(set.title(), model::showAll)));
        chips.show(nodes, narrows);
    }
}
