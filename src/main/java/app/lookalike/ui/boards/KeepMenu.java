package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** What pops up to keep a product: a tick for each board, and a field for a new one. */
public final class KeepMenu extends Popover {
    private static final double MAX_HEIGHT = 260;

    private final BoardsViewModel model;
    private final List<BoardCandidate> picks;

    /** Offers the boards for these products beside a node. */
    public static void show(BoardsViewModel model, List<BoardCandidate> picks, Node beside) {
        new KeepMenu(model, picks).popUp(beside);
    }

    KeepMenu(BoardsViewModel model, List<BoardCandidate> picks) {
        this.model = model;
        this.picks = List.copyOf(picks);
        VBox content = Styled.as("keep-menu", new VBox());
        content.setId("keep-menu");
        Label title = Labels.of(Messages.get("boards.keepOn"), "panel-title");
        content.getChildren().add(title);
        List<Board> boards = model.boards().get();
        if (!boards.isEmpty()) {
            VBox ticks = Styled.as("ticks", new VBox());
            boards.forEach(board -> ticks.getChildren().add(tick(board)));
            ScrollPane scroll = new ScrollPane(ticks);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(MAX_HEIGHT);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            content.getChildren().add(scroll);
        }
        TextField name = new TextField();
        name.setId("keep-new");
        name.setPromptText(Messages.get("boards.new"));
        name.setAccessibleText(Messages.get("boards.new"));
        name.setOnAction(event -> keepOnNew(name.getText()));
        content.getChildren().add(name);
        if (model.readOnly().get()) {
            content.setDisable(true);
            title.setText(Messages.get("boards.readOnly"));
        }
        content.addEventHandler(KeyEvent.ANY, event -> {
            if (event.getCode() != KeyCode.ESCAPE) {
                event.consume(); // what is typed here would be a shortcut of the screen below
            }
        });
        setContentNode(content);
        setArrowLocation(ArrowLocation.TOP_CENTER);
        setHeaderAlwaysVisible(false);
        setDetachable(false);
    }

    private CheckBox tick(Board board) {
        CheckBox tick = new CheckBox(board.name());
        tick.setMnemonicParsing(false);
        tick.setSelected(
                picks.stream().allMatch(pick -> board.find(pick.product().id()).isPresent()));
        tick.setMaxWidth(Double.MAX_VALUE);
        tick.setOnAction(event -> {
            if (tick.isSelected()) {
                picks.forEach(pick -> model.keep(board, pick));
            } else {
                picks.forEach(pick -> model.remove(board, pick.product().id()));
            }
        });
        return tick;
    }

    private void keepOnNew(String name) {
        if (!name.isBlank()) {
            hide();
            model.keepOnNew(name, picks);
        }
    }

    /** Pops up at a node. */
    void popUp(Node at) {
        show(at);
        getContentNode().requestFocus();
    }
}
