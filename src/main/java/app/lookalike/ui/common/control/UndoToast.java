package app.lookalike.ui.common.control;

import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.common.action.EditHistory;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Shows for a moment what was changed, with an undo button. Stays while the mouse or the focus is on it. */
public final class UndoToast extends HBox {
    private static final Duration SHOWN = Duration.seconds(8);

    private final Label text = new Label();
    private final PauseTransition time = new PauseTransition(SHOWN);

    /** A toast over that history; hidden until the next edit. */
    public UndoToast(EditHistory edits) {
        getStyleClass().add("toast");
        setId("toast");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button undo = Buttons.labelled(Feather.ROTATE_CCW, "toast.undo", edits::undo);
        undo.getStyleClass().add("flat");
        undo.setMinWidth(USE_PREF_SIZE);
        Button close = Buttons.icon(Feather.X, "toast.close", this::hide);
        close.getStyleClass().add("small");
        getChildren().addAll(text, undo, close);
        edits.news().addListener((observable, before, now) -> changed(now));
        hoverProperty().addListener((observable, before, now) -> waitOrHide());
        focusWithinProperty().addListener((observable, before, now) -> waitOrHide());
        time.setOnFinished(event -> hide());
        hide();
    }

    private void changed(Optional<Edit> news) {
        hide();
        news.ifPresent(edit -> {
            text.setText(edit.description());
            setVisible(true);
            time.playFromStart();
        });
    }

    private void waitOrHide() {
        if (isHover() || isFocusWithin()) {
            time.stop();
        } else if (isVisible()) {
            time.playFromStart();
        }
    }

    private void hide() {
        time.stop();
        setVisible(false);
    }
}
