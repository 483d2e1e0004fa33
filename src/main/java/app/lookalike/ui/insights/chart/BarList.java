package app.lookalike.ui.insights.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** Bars one below the other, each with its name and its count; a click or Enter shows the products behind one. */
public final class BarList extends VBox {
    private final List<BarRow> rows = new ArrayList<>();

    /** Bars in this order. */
    public BarList(String title, List<Bar> bars) {
        getStyleClass().add("bar-list");
        setAccessibleText(title);
        int largest = bars.stream().mapToInt(Bar::count).max().orElse(0);
        List<Mark> marks = bars.stream().map(bar -> mark(bar, largest)).toList();
        getChildren().setAll(marks);
        MarkKeys.install(this, marks, 1);
    }

    private Mark mark(Bar bar, int largest) {
        BarRow row = new BarRow(
                FigureText.shortened(bar.name()),
                largest == 0 ? 0 : (double) bar.count() / largest,
                FigureText.count(bar.count(), bar.total()));
        rows.add(row);
        return new Mark(row, FigureText.words(bar.name(), bar.count(), bar.total()), bar.open());
    }

    @Override
    protected void layoutChildren() {
        double widest = rows.stream().mapToDouble(BarRow::nameWidth).max().orElse(0);
        rows.forEach(row -> row.alignBarAfter(widest));
        super.layoutChildren();
    }
}
