package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.export.Exportable;
import java.util.Date;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The board's name, which can be written over, and what can be done with the whole board. */
final class BoardHeader extends HBox {
    private final BoardsViewModel model;
    private final Consumer<Exportable> export;
    private final Label title = Labels.of("", "screen-title");
    private final TextField editor = new TextField();
    private final StackPane name = new StackPane(title);
    private final Label caption = Labels.wrapped("", "caption");
    private @Nullable Board board;

    BoardHeader(BoardsViewModel model, Consumer<Exportable> export) {
        this.model = model;
        this.export = export;
        getStyleClass().add("results-header");
        title.setId("boards-title");
        title.setMaxWidth(Double.MAX_VALUE);
        Tooltip inFull = new Tooltip();
        inFull.textProperty().bind(title.textProperty());
        title.setTooltip(inFull);
        title.setOnMouseClicked(event -> rename());
        editor.setId("boards-rename-field");
        editor.setAccessibleText(Messages.get("boards.rename"));
        editor.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= Boards.MAX_NAME ? change : null));
        editor.setOnAction(event -> close(true));
        editor.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(false);
                event.consume();
            }
        });
        editor.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                close(true);
            }
        });
        VBox words = Styled.as("titles", new VBox(name, caption));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button rename = Buttons.icon(Feather.EDIT_2, "boards.rename", this::rename);
        Button delete = Buttons.icon(Feather.TRASH_2, "boards.delete", this::delete);
        rename.disableProperty().bind(model.readOnly());
        delete.disableProperty().bind(model.readOnly());
        HBox actions = Styled.as(
                "actions", new HBox(rename, delete, Buttons.labelled(Feather.SHARE, "boards.export", this::export)));
        actions.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, actions);
    }

    /** Offers to write the board to a file. */
    void export() {
        Board chosen = board;
        if (chosen != null) {
            export.accept(model.exportable(chosen));
        }
    }

    /** Shows this board. */
    void show(Board shown) {
        if (board == null || board.id() != shown.id()) {
            close(true);
        }
        board = shown;
        title.setText(shown.name());
        caption.setText(Messages.get("boards.caption", shown.items().size(), Date.from(shown.created())));
    }

    /** Lets the name be written over. */
    void rename() {
        if (board != null && !model.readOnly().get() && !isEditing()) {
            editor.setText(board.name());
            name.getChildren().setAll(editor);
            editor.requestFocus();
            editor.selectAll();
        }
    }

    private boolean isEditing() {
        return name.getChildren().contains(editor);
    }

    private void close(boolean keep) {
        if (isEditing()) {
            name.getChildren().setAll(title);
            if (keep && board != null && !editor.getText().isBlank()) {
                model.rename(board, editor.getText());
            }
        }
    }

    private void delete() {
        if (board != null) {
            model.delete(board);
        }
    }
}
