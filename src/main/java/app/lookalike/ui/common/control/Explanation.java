package app.lookalike.ui.common.control;

import app.lookalike.base.text.Messages;
import atlantafx.base.controls.Popover;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Explains a term where it stands. The mouse gets the short version as a tooltip; a click, Enter or Space opens all of it,
 * and Escape closes it again. Screen readers have it as the help of the button.
 */
public final class Explanation {
    private static final double WIDTH = 340;

    private Explanation() {}

    /**
     * A word that explains itself.
     *
     * @param key of the word; {@code key.hint} is the short, {@code key.text} the full version
     * @param words for all of these texts
     */
    public static Button word(String key, Object... words) {
        return finish(new Button(Messages.get(key, words)), key, words);
    }

    /** The same as a question mark, to stand beside the word. */
    public static Button sign(String key, Object... words) {
        Button sign = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
        sign.getStyleClass().addAll("button-icon", "small");
        return finish(sign, key, words);
    }

    private static Button finish(Button button, String key, Object... words) {
        String term = Messages.get(key, words);
        String text = Messages.get(key + ".text", words);
        button.setId("explain-" + key.replace('.', '-'));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "explained");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(Messages.get("explanation.of", term));
        button.setAccessibleHelp(text);
        button.setTooltip(new Tooltip(Messages.get(key + ".hint", words)));
        button.setOnAction(event -> show(button, term, text));
        return button;
    }

    private static void show(Button button, String term, String text) {
        Label title = new Label(term);
        title.getStyleClass().add("section-title");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        VBox content = new VBox(title, words);
        content.getStyleClass().add("explanation");
        content.setId("explanation");
        Popover popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        popover.setDetachable(false);
        popover.setAnimated(false); // Escape gives the keyboard back at once
        popover.setOnHidden(event -> button.requestFocus());
        popover.show(button);
    }
}
