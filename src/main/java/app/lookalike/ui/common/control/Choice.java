package app.lookalike.ui.common.control;

import app.lookalike.base.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/**
 * One of a few, all of them visible, one of them chosen.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> extends FlowPane {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * A choice.
     *
     * @param titleKey what is chosen, for screen readers
     * @param text the name of a value
     * @param chosen receives the value that the user chose
     */
    public Choice(String titleKey, List<T> values, Function<T, String> text, Consumer<T> chosen) {
        getStyleClass().add("choice");
        setId(titleKey.replace('.', '-'));
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(text.apply(value));
            button.setToggleGroup(group);
            button.setAccessibleText(Messages.get(titleKey) + ": " + button.getText());
            button.setOnAction(event -> {
                button.setSelected(true); // a second click would leave none chosen
                chosen.accept(value);
            });
            buttons.put(value, button);
            getChildren().add(button);
        }
    }

    /** Shows that this one is chosen; none where it is not offered. */
    public void show(T value) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(value)));
    }
}
