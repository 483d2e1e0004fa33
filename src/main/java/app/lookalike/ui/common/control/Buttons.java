package app.lookalike.ui.common.control;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.Action;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons as this program has them: icon, text from the bundle, tooltip, a text for screen readers. */
public final class Buttons {
    private Buttons() {}

    /**
     * A button with icon and text.
     *
     * @param key of the text; {@code key.hint}, where there is one, is its tooltip
     */
    public static Button labelled(Ikon icon, String key, Runnable action) {
        Button button = new Button(Messages.get(key), new FontIcon(icon));
        return finish(button, key, Messages.get(key), action);
    }

    /** A button with an action's icon and name, which can be pressed while it can be done. */
    public static Button labelled(Action action) {
        Button button = labelled(action.icon(), action.id(), action::run);
        button.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        return button;
    }

    /**
     * A button with an icon only.
     *
     * @param key of the text for screen readers; {@code key.hint}, where there is one, is its tooltip
     */
    public static Button icon(Ikon icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        return finish(button, key, Messages.get(key), action);
    }

    /** A chip: the name of something chosen, which a click takes away. */
    public static Button chip(String name, String accessibleText, Runnable remove) {
        Button chip = new Button(name, new FontIcon(Feather.X));
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().addAll("small", "chip");
        chip.setAccessibleText(accessibleText);
        chip.setOnAction(event -> remove.run());
        return chip;
    }

    private static Button finish(Button button, String key, String text, Runnable action) {
        button.setId(key.replace('.', '-'));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(Messages.getOr(key + ".hint", text)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
