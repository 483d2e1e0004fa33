package app.lookalike.ui.insights.chart;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Counts and values as text. */
public final class FigureText {
    private static final double FEW = 0.0005;

    /** Longer texts are shortened before they are laid out: laying out thousands of letters is slow. */
    private static final int LONGEST = 80;

    private FigureText() {}

    /** A count, and which part of the total it is. */
    public static String count(int count, int total) {
        double share = share(count, total);
        return Messages.get(count > 0 && share < FEW ? "insights.count.few" : "insights.count", count, share);
    }

    /** The same in a sentence, for a mark. */
    public static String words(String name, int count, int total) {
        return Messages.get("insights.mark", shortened(name), count, share(count, total));
    }

    private static double share(int count, int total) {
        return total == 0 ? 0 : (double) count / total;
    }

    /** The text of a value, at most as long as can be read. */
    public static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    /** A text of at most so many characters. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** A line below a chart or in place of one. */
    public static Label hint(String text) {
        Label hint = Labels.of(text, "hint");
        wrap(hint);
        return hint;
    }

    /** Gives a text more lines where there is little room for one, instead of cutting it. */
    public static void wrap(Label text) {
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(Region.USE_PREF_SIZE);
    }
}
