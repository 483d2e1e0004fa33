package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The bookmark of a product on any screen: filled where the product is on a board; a click offers the boards and a new
 * one. Whoever shows the product hands its keys to {@link #keyPressed}: B keeps it on the board used last, Shift+B
 * offers the boards.
 */
public final class KeepButton extends Button {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    private final BoardsViewModel model;

    /** Held here, since the model holds it weakly: a tile that is gone must not stay for its bookmark. */
    private final InvalidationListener changed = observable -> update();

    private @Nullable BoardCandidate pick;

    /** A bookmark of nothing yet. */
    public KeepButton(BoardsViewModel model) {
        super(null, new FontIcon(Feather.BOOKMARK));
        this.model = model;
        getStyleClass().addAll("button-icon", "flat", "keep-button");
        setOnAction(event -> offer());
        model.boards().addListener(new WeakInvalidationListener(changed));
        update();
    }

    /** Stands for that product from now on. */
    public void show(BoardCandidate product) {
        pick = product;
        update();
    }

    /** Stands for nothing. */
    public void clear() {
        pick = null;
        update();
    }

    /** Keeps the product on the board used last. */
    public void keep() {
        if (pick != null) {
            model.keep(pick);
        }
    }

    /** Offers the boards and a new one. */
    public void offer() {
        if (pick != null) {
            new KeepMenu(model, pick).popUp(this);
        }
    }

    /** Takes B and Shift+B; whatever else is left alone. */
    public void keyPressed(KeyEvent event) {
        if (event.getCode() != KeyCode.B || event.isAltDown() || event.isShortcutDown() || pick == null) {
            return;
        }
        if (event.isShiftDown()) {
            offer();
        } else {
            keep();
        }
        event.consume();
    }

    private void update() {
        BoardCandidate shown = pick;
        boolean kept = shown != null && model.isKept(shown.product().id());
        String text = Messages.get(kept ? "boards.kept" : "boards.keep");
        pseudoClassStateChanged(KEPT, kept);
        setAccessibleText(text);
        setTooltip(new Tooltip(text));
        setDisable(shown == null);
    }
}
