package app.lookalike.ui.common.control;

import javafx.css.Styleable;

/** Nodes in the styles of the style sheet. */
public final class Styled {
    private Styled() {}

    /** The same node, with one more style class. */
    public static <T extends Styleable> T as(String styleClass, T node) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
