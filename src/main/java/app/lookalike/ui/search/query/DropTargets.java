package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where a picture that is being dragged may be let go: to search by it, or by it and what is there already. A drag does
 * not tell which keys are held, so the choice is by place.
 */
final class DropTargets extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Label replace = target(Feather.SEARCH, "search.drop.replace");
    private final Label add = target(Feather.PLUS, "search.drop.add");

    DropTargets() {
        getStyleClass().add("drop-targets");
        add.setId("drop-add");
        replace.setId("drop-replace");
        getChildren().addAll(replace, add);
        setVisible(false);
    }

    private static Label target(Ikon icon, String key) {
        Label label = new Label(Messages.get(key), new FontIcon(icon));
        label.getStyleClass().add("drop-target");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setWrapText(true);
        VBox.setVgrow(label, Priority.ALWAYS);
        return label;
    }

    /** A picture is over that point of the scene; anywhere but over the second target it replaces the query. */
    void over(double x, double y) {
        setVisible(true);
        boolean adding = add.contains(add.sceneToLocal(x, y));
        add.pseudoClassStateChanged(OVER, adding);
        replace.pseudoClassStateChanged(OVER, !adding);
    }

    /** Whether it would be added. */
    boolean isAdding() {
        return isVisible() && add.getPseudoClassStates().contains(OVER);
    }
}
