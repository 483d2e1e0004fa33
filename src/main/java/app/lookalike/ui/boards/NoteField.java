package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.ui.common.control.Labels;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * A note that is written where it stands: a click opens it, Enter or leaving it saves, Shift+Enter begins a line, Escape
 * leaves it as it was.
 */
final class NoteField extends StackPane {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final int ROWS = 3;

    private final Label shown = Labels.wrapped("", "note");
    private final TextArea editor = new TextArea();
    private final Consumer<String> save;
    private final Runnable done;
    private String note = "";

    /**
     * An empty note.
     *
     * @param save receives the text of the note
     * @param done runs when the keyboard is not needed here any more
     */
    NoteField(Consumer<String> save, Runnable done) {
        this.save = save;
        this.done = done;
        getStyleClass().add("note-field");
        shown.setMaxWidth(Double.MAX_VALUE);
        editor.setWrapText(true);
        editor.setPrefRowCount(ROWS);
        editor.setAccessibleText(Messages.get("boards.note"));
        editor.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= Boards.MAX_NOTE ? change : null));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        editor.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                close(true);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            edit();
            event.consume();
        });
        getChildren().add(shown);
        show("");
    }

    /** Shows this note; what is being written stays. */
    void show(String now) {
        note = now;
        shown.setText(now.isEmpty() ? Messages.get("boards.addNote") : now);
        shown.pseudoClassStateChanged(EMPTY, now.isEmpty());
    }

    /** Lets the note be written. */
    void edit() {
        if (!isEditing() && !isDisabled()) {
            editor.setText(note);
            getChildren().setAll(editor);
            editor.requestFocus();
            editor.end();
        }
    }

    private boolean isEditing() {
        return getChildren().contains(editor);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            editor.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            close(event.getCode() == KeyCode.ENTER);
            done.run();
            event.consume();
        }
    }

    private void close(boolean keep) {
        if (isEditing()) {
            String written = editor.getText().strip();
            getChildren().setAll(shown);
            if (keep && !written.equals(note)) {
                show(written);
                save.accept(written);
            }
        }
    }
}
