package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.taste.WishChoices;
import app.lookalike.service.taste.Wishes;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.filter.FilterNames;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** What suggestions are for just now: a chip for each season, usage and third of the prices; hidden where there are none. */
final class WishBar extends FlowPane {
    private final ForYouViewModel model;
    private boolean useful;

    WishBar(ForYouViewModel model) {
        this.model = model;
        getStyleClass().add("wish-bar");
        setId("foryou-wishes");
        model.choices().addListener((observable, before, now) -> fill());
        model.wishes().addListener((observable, before, now) -> fill());
        fill();
    }

    private void fill() {
        WishChoices choices = model.choices().get();
        Wishes wishes = model.wishes().get();
        List<Node> chips = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            for (String value : choices.values().getOrDefault(attribute, List.of())) {
                String name = FilterNames.of(attribute, value);
                boolean wished = value.equals(wishes.values().get(attribute));
                chips.add(chip(value, name, wished, () -> model.wish(attribute, value)));
            }
        }
        for (PriceRange price : choices.prices()) {
            String name = FilterNames.of(price);
            chips.add(chip(name, name, price.equals(wishes.price()), () -> model.wish(price)));
        }
        int focused = focused();
        if (!chips.isEmpty()) {
            Label title = Labels.of(Messages.get("foryou.wishes"), "caption");
            title.setTooltip(new Tooltip(Messages.get("foryou.wishes.hint")));
            chips.add(0, title);
        }
        getChildren().setAll(chips);
        Shown.set(this, useful && !chips.isEmpty());
        if (focused >= 0 && focused < chips.size()) {
            chips.get(focused).requestFocus();
        }
    }

    /** Shows it where there is something to choose. */
    void show(boolean suggesting) {
        useful = suggesting;
        Shown.set(this, useful && !getChildren().isEmpty());
    }

    private int focused() {
        List<Node> chips = getChildren();
        return chips.stream()
                .filter(Node::isFocused)
                .findFirst()
                .map(chips::indexOf)
                .orElse(-1);
    }

    private static ToggleButton chip(String text, String name, boolean wished, Runnable action) {
        ToggleButton chip = new ToggleButton(text);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "chip");
        chip.setSelected(wished);
        chip.setAccessibleText(Messages.get("foryou.wish.accessible", name));
        chip.setTooltip(new Tooltip(name));
        chip.setOnAction(event -> action.run());
        return chip;
    }
}
