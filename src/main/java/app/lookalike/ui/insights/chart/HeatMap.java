package app.lookalike.ui.insights.chart;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A table of counts in colours: the larger a count, the stronger its colour. */
public final class HeatMap extends GridPane {
    /** A colour stronger than this would hide the number on it. */
    private static final double STRONGEST = 0.6;

    private static final int LONGEST_NAME = 24;

    private final List<String> rows;
    private final List<String> columns;

    /**
     * A table of counts.
     *
     * @param counts a list for each row
     * @param open shows the products behind a cell, by its row and column
     */
    public HeatMap(
            String title,
            List<String> rows,
            List<String> columns,
            List<List<Integer>> counts,
            BiConsumer<Integer, Integer> open) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        getStyleClass().add("heat-map");
        setAccessibleText(title);
        for (int j = 0; j < columns.size(); j++) {
            addColumnHead(columns.get(j), j + 1);
        }
        int largest = counts.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Mark> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Label head = label(rows.get(i));
            head.setMinWidth(USE_PREF_SIZE);
            add(head, 0, i + 1);
            for (int j = 0; j < columns.size(); j++) {
                Mark cell = cell(i, j, counts.get(i).get(j), largest, open);
                cells.add(cell);
                add(cell, j + 1, i + 1);
            }
        }
        MarkKeys.install(this, cells, Math.max(1, columns.size()));
    }

    private void addColumnHead(String name, int column) {
        Label head = label(name);
        head.getStyleClass().add("turned");
        head.setRotate(-90);
        Group turned = new Group(head); // so that its place is the turned one's
        add(turned, column, 0);
        setHalignment(turned, HPos.CENTER);
        setValignment(turned, VPos.BOTTOM);
    }

    private static Label label(String name) {
        return Labels.of(FigureText.shortened(name, LONGEST_NAME), "heat-name");
    }

    private Mark cell(int row, int column, int count, int largest, BiConsumer<Integer, Integer> open) {
        Region colour = Styled.as("heat-colour", new Region());
        colour.setOpacity(largest == 0 ? 0 : STRONGEST * Math.sqrt((double) count / largest));
        Label number = new Label(count == 0 ? "" : Messages.get("insights.number", count));
        StackPane look = Styled.as("heat-cell", new StackPane(colour, number));
        String words = Messages.get(
                "insights.cell", FigureText.shortened(rows.get(row)), FigureText.shortened(columns.get(column)), count);
        return new Mark(look, words, count == 0 ? Optional.empty() : Optional.of(() -> open.accept(row, column)));
    }
}
