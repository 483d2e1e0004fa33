package app.lookalike.ui;

import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Whether a text is shown as a whole. */
final class Cut {
    private Cut() {}

    /** Whether a part of the text is left out, for want of room. */
    static boolean isCut(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
                .anyMatch(shown ->
                        labeled.getText() != null && !((Text) shown).getText().equals(labeled.getText()));
    }
}
