package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Actions;
import app.lookalike.ui.common.action.KeyCaps;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key of the window and what it does, screen by screen: the list that the keys themselves come from. */
final class ShortcutsView extends FlowPane {
    /** Two keys for the same are both shown; of more, the first and the last, such as 1 – 9. */
    private static final int ALTERNATIVES = 2;

    private static final double WIDTH = 860;

    ShortcutsView(Actions actions) {
        setPrefWrapLength(WIDTH);
        getStyleClass().add("shortcuts");
        for (Actions.Group group : actions.groups()) {
            List<Action> withKeys = group.actions().stream()
                    .filter(action -> !action.keys().isEmpty())
                    .toList();
            if (!withKeys.isEmpty()) {
                getChildren().add(block(group.title(), withKeys));
            }
        }
    }

    private static VBox block(String heading, List<Action> actions) {
        Label title = new Label(heading);
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("lines");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        keys.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, keys);
        for (Action action : actions) {
            Label name = new Label(action.text());
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), name, keysOf(action));
        }
        VBox block = new VBox(title, grid);
        block.getStyleClass().add("shortcuts-block");
        return block;
    }

    private static Node keysOf(Action action) {
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        Consumer<List<String>> add = names -> keys.getChildren().add(new KeyCaps(names));
        if (action.keys().size() == ALTERNATIVES) {
            add.accept(KeyCaps.of(action.keys().get(0)));
            keys.getChildren().add(new Label(Messages.get("shortcuts.or")));
            add.accept(KeyCaps.of(action.keys().get(1)));
        } else {
            add.accept(KeyCaps.of(action));
        }
        return keys;
    }
}
