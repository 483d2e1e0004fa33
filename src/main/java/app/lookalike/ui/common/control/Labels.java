package app.lookalike.ui.common.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in the styles of the style sheet. */
public final class Labels {
    private Labels() {}

    /** A line of text, cut off where it does not fit. */
    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A text of as many lines as it takes. */
    public static Label wrapped(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
