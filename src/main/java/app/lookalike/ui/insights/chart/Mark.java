package app.lookalike.ui.insights.chart;

import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/** A mark of a chart that leads to the products behind it: by a click, by Enter or the space bar. */
public final class Mark extends StackPane {
    private final Optional<Runnable> open;

    /**
     * A mark.
     *
     * @param look what is seen of it
     * @param words what it says, for screen readers and as a tooltip
     * @param open shows the products; empty where no product is behind it
     */
    public Mark(Node look, String words, Optional<Runnable> open) {
        super(look);
        this.open = open;
        getStyleClass().addAll("chart-mark", open.isPresent() ? "products" : "no-products");
        setAccessibleRole(open.isPresent() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                fire();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (opens && !event.isShortcutDown()) {
                fire();
                event.consume();
            }
        });
    }

    /** Shows the products, if there are any. */
    public void fire() {
        open.ifPresent(Runnable::run);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
