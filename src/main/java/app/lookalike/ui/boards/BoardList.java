package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The boards by name, and a field to make another one. Delete deletes, F2 renames. */
final class BoardList extends VBox {
    private final BoardsViewModel model;
    private final ListView<Board> list = new ListView<>();
    private final TextField name = new TextField();

    /** Kept from answering its own changes. */
    private boolean updating;

    BoardList(BoardsViewModel model, Runnable rename) {
        this.model = model;
        getStyleClass().add("board-list");
        Label title = Labels.of(Messages.get("boards.screen"), "panel-title");
        list.setId("boards-list");
        list.setAccessibleText(Messages.get("boards.screen"));
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, maker(), list);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (!updating && now != null) {
                model.show(now.id());
            }
        });
        list.setOnKeyPressed(event -> {
            Board board = list.getSelectionModel().getSelectedItem();
            if (board != null && event.getCode() == KeyCode.DELETE) {
                model.delete(board);
                event.consume();
            } else if (board != null && event.getCode() == KeyCode.F2) {
                rename.run();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !list.getSelectionModel().isEmpty()) {
                rename.run();
            }
        });
        model.boards().addListener((observable, before, now) -> update());
        model.shown().addListener((observable, before, now) -> update());
        update();
    }

    private HBox maker() {
        name.setId("boards-name");
        name.setPromptText(Messages.get("boards.new"));
        name.setAccessibleText(Messages.get("boards.new"));
        name.setOnAction(event -> create());
        name.disableProperty().bind(model.readOnly());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button add = Buttons.icon(Feather.PLUS, "boards.add", this::create);
        add.disableProperty().bind(model.readOnly().or(name.textProperty().isEmpty()));
        return Styled.as("actions", new HBox(name, add));
    }

    /** Ready for a new board's name. */
    void askName() {
        name.requestFocus();
    }

    private void create() {
        if (!name.getText().isBlank()) {
            model.create(name.getText());
            name.clear();
        }
    }

    private void update() {
        updating = true;
        list.getItems().setAll(model.boards().get());
        model.shown().get().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        updating = false;
    }

    /** A board: its name, how much is on it. */
    private static final class Cell extends ListCell<Board> {
        private final Label title = new Label();
        private final Tooltip inFull = new Tooltip();
        private final Label count = new Label();
        private final HBox row = new HBox(new FontIcon(Feather.BOOKMARK), title, count);

        Cell() {
            row.getStyleClass().add("board-row");
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            title.setTooltip(inFull);
            HBox.setHgrow(title, Priority.ALWAYS);
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0); // as wide as the list: a long name is shortened, not scrolled
        }

        @Override
        protected void updateItem(Board board, boolean empty) {
            super.updateItem(board, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                title.setText(board.name());
                inFull.setText(board.name());
                count.setText(Messages.get("boards.count", board.items().size()));
                setAccessibleText(Messages.get(
                        "boards.row.accessible", board.name(), board.items().size()));
            }
        }
    }
}
