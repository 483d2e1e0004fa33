package app.lookalike.ui.insights.chart;

import app.lookalike.ui.common.control.GridKeys;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Makes all marks of a chart one stop of the Tab key; the arrow keys, Home and End lead from mark to mark. */
public final class MarkKeys {
    private final List<? extends Mark> marks;
    private final int columns;

    private MarkKeys(List<? extends Mark> marks, int columns) {
        this.marks = marks;
        this.columns = columns;
    }

    /**
     * Listens to the keys of a chart.
     *
     * @param marks row by row
     * @param columns marks in a row
     */
    public static void install(Node chart, List<? extends Mark> marks, int columns) {
        MarkKeys keys = new MarkKeys(List.copyOf(marks), columns);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            mark.setFocusTraversable(i == 0);
            mark.focusedProperty().addListener((observable, before, now) -> {
                if (now) {
                    keys.marks.forEach(each -> each.setFocusTraversable(each == mark));
                }
            });
        }
        chart.setOnKeyPressed(keys::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        int current = -1;
        for (int i = 0; i < marks.size(); i++) {
            current = marks.get(i).isFocused() ? i : current;
        }
        GridKeys.target(event.getCode(), current, marks.size(), columns, 0).ifPresent(target -> {
            marks.get(target).requestFocus();
            event.consume();
        });
    }
}
