package app.lookalike.ui.quality.figure;

import app.lookalike.ui.common.control.Explanation;
import app.lookalike.ui.common.control.Labels;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A table whose second column is bars: a name, the bar, figures at the right. */
public final class BarTable extends GridPane {
    private static final double LEAST_NAME = 70;
    private static final double LEAST_BAR = 60;

    /**
     * A table without rows.
     *
     * @param figures keys of the columns at the right; {@link Explanation} explains a column
     * @param words for these keys, such as how many answers count
     */
    public BarTable(List<String> figures, Object... words) {
        this(figures.size());
        add(new Axis(), 1, 0);
        for (int i = 0; i < figures.size(); i++) {
            add(Explanation.word(figures.get(i), words), i + 2, 0);
        }
    }

    /** A table without rows and without a head. */
    public BarTable(int figures) {
        getStyleClass().add("bar-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(LEAST_NAME);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setMinWidth(LEAST_BAR);
        bar.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, bar);
        for (int i = 0; i < figures; i++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setMinWidth(USE_PREF_SIZE);
            figure.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figure);
        }
    }

    /** One more row. */
    public void row(Node name, EstimateBar bar, double... figures) {
        int row = getRowCount();
        addRow(row, name, bar);
        for (int i = 0; i < figures.length; i++) {
            add(ScoreText.label(figures[i]), i + 2, row);
        }
    }

    /** The name of a row. */
    public static Label name(String text) {
        return Labels.wrapped(text, "quality-name");
    }
}
