package app.lookalike.ui.insights.chart;

import app.lookalike.base.text.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Bars one below the other, each with its name and its count; a click or Enter shows the products behind one. */
public final class BarList extends VBox {
    /** Longer names are shortened before they are laid out: laying out thousands of letters is slow. */
    private static final int LONGEST_NAME = 80;

    private static final String COUNT = "insights.count";

    /** Bars in this order. */
    public BarList(String title, List<Bar> bars) {
        getStyleClass().add("bar-list");
        setAccessibleText(title);
        int largest = bars.stream().mapToInt(Bar::count).max().orElse(0);
        List<Mark> marks = bars.stream().map(bar -> mark(bar, largest)).toList();
        getChildren().setAll(marks);
        MarkKeys.install(this, marks, 1);
    }

    private static Mark mark(Bar bar, int largest) {
        double share = share(bar);
        String name = shortened(bar.name());
        BarRow row = new BarRow(
                name, largest == 0 ? 0 : (double) bar.count() / largest, Messages.get(COUNT, bar.count(), share));
        return new Mark(row, Messages.get("insights.mark", name, bar.count(), share), bar.open());
    }

    private static double share(Bar bar) {
        return bar.total() == 0 ? 0 : (double) bar.count() / bar.total();
    }

    /** The text of a value, at most as long as can be read. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** A line below a chart or in place of one. */
    public static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }
}
