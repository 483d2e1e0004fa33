package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.browse.BrowseViewModel.State;
import app.lookalike.ui.common.OtherWords;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.filter.StepAside;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Where few products are found: what else may be meant, and which part of the filter leaves out the rest. */
final class MoreLine extends FlowPane {
    private final BrowseViewModel model;
    private final Runnable typed;
    private final Label words = new Label();

    /** @param typed runs when other words were put in place of those that were typed */
    MoreLine(BrowseViewModel model, Runnable typed) {
        this.model = model;
        this.typed = typed;
        getStyleClass().add("more-line");
        setId("browse-more");
        model.result().addListener((observable, before, now) -> update());
        model.state().addListener((observable, before, now) -> update());
        model.meant().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        int found = model.products().size();
        List<Node> nodes = new ArrayList<>(List.of(words));
        if (found < OtherWords.FEW && model.state().get() == State.SHOWN) {
            nodes.addAll(buttons());
        }
        words.setText(Messages.get(model.meant().get().isEmpty() ? "browse.few" : "browse.meant", found));
        getChildren().setAll(nodes);
        Shown.set(this, nodes.size() > 1);
    }

    /** What leads to more. */
    List<Node> buttons() {
        List<Node> buttons = new ArrayList<>();
        for (String text : model.meant().get()) {
            Button button = new Button(text);
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("accent", "meant");
            button.setAccessibleText(Messages.get("browse.meant.accessible", text));
            button.setOnAction(event -> {
                model.text().set(text);
                typed.run();
            });
            buttons.add(button);
        }
        if (isFilterToBlame()) {
            buttons.addAll(StepAside.buttons(model.filter()));
        }
        return buttons;
    }

    /** Why there is nothing. */
    String reason() {
        return !model.meant().get().isEmpty()
                ? Messages.get("browse.meant")
                : isFilterToBlame() ? StepAside.reason(model.filter()) : Messages.get("browse.nothing.text");
    }

    private boolean isFilterToBlame() {
        return !model.filter().chosen().get().isEmpty()
                && model.filter().counts().get().among() > model.products().size();
    }
}
