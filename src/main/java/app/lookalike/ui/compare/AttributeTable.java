package app.lookalike.ui.compare;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.compare.ComparedAttribute.Likeness;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The attributes of both, a line for each; a sign says whether they are the same, and a different value is bold. */
final class AttributeTable extends GridPane {
    private static final int COLUMNS = 4;

    AttributeTable() {
        getStyleClass().add("compare-table");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i < 2 ? Priority.NEVER : Priority.ALWAYS);
            column.setHalignment(HPos.LEFT);
            getColumnConstraints().add(column);
        }
    }

    void show(List<ComparedAttribute> lines) {
        getChildren().clear();
        addRow(
                0,
                new Label(),
                Labels.of(Messages.get("compare.attribute"), "compare-head"),
                Labels.of(Messages.get("compare.query"), "compare-head"),
                Labels.of(Messages.get("compare.result"), "compare-head"));
        lines.forEach(this::add);
    }

    private void add(ComparedAttribute line) {
        Likeness likeness = line.likeness();
        String key = line.key();
        String name = Messages.getOr("search.filter." + key, Messages.get("attribute." + key));
        String asked = line.asked().orElseGet(() -> Messages.get("compare.unknown"));
        String found = line.found().orElseGet(() -> Messages.get("compare.unknown"));
        Label value = Labels.of(found, "compare-value");
        value.setAccessibleText(Messages.get("compare.line." + likeness, name, asked, found));
        if (likeness == Likeness.DIFFERENT) {
            value.getStyleClass().add("different");
        }
        addRow(getRowCount(), sign(likeness), Labels.of(name, "line-name"), Labels.of(asked, "compare-value"), value);
    }

    private static Node sign(Likeness likeness) {
        FontIcon icon =
                switch (likeness) {
                    case SAME -> new FontIcon(Feather.CHECK);
                    case DIFFERENT -> new FontIcon(Feather.X);
                    case UNKNOWN -> new FontIcon(Feather.MINUS);
                };
        icon.getStyleClass().add(likeness == Likeness.SAME ? "why-same" : "why-different");
        return icon;
    }
}
