package app.lookalike.ui.filter;

import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.FacetCounts.Relaxed;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** The ways out of a filter that leaves nothing, or too little: without one condition, or without all. */
public final class StepAside {
    private static final int MOST = 3;

    private StepAside() {}

    /** What is to be said of it: which condition excludes everything, if a single one does. */
    public static String reason(FilterViewModel model) {
        List<Relaxed> ways = model.relaxed();
        return switch (ways.size()) {
            case 0 -> Messages.get("filter.aside.all");
            case 1 -> Messages.get("filter.aside.one", nameOf(ways.get(0), model));
            default -> Messages.get("filter.aside.together");
        };
    }

    /** A button for each condition without which there is more, that with the most first, then one for all of them. */
    public static List<Node> buttons(FilterViewModel model) {
        List<Node> buttons = new ArrayList<>();
        List<Relaxed> ways = model.relaxed();
        for (Relaxed way : ways.subList(0, Math.min(MOST, ways.size()))) {
            String name = nameOf(way, model);
            buttons.add(button(
                    Messages.get("filter.without", name, way.found()),
                    () -> model.choose(model.chosen().get().without(way.condition()))));
        }
        if (model.chosen().get().conditions().size() > 1 || ways.isEmpty()) {
            buttons.add(button(Messages.get("filter.withoutAny"), model::clear));
        }
        return buttons;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("step-aside");
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static String nameOf(Relaxed way, FilterViewModel model) {
        return FilterNames.of(way.condition(), model.counts().get());
    }
}
