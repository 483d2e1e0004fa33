package app.lookalike.ui.insights.chart;

import app.lookalike.ui.common.control.Styled;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A name, a bar, a figure; of equal widths in all rows of a list. */
final class BarRow extends Region {
    private static final double MOST_NAME = 0.4;
    private static final double GAP = 12;
    private static final double LEAST = 2;
    private static final double THICKNESS = 0.55;

    private final Label name;
    private final Region bar = Styled.as("bar", new Region());
    private final Label figure;
    private final double length;
    private double namesWidth;

    /** @param length of the bar, 0 to 1 */
    BarRow(String name, double length, String figure) {
        this.name = new Label(name);
        this.figure = new Label(figure);
        this.length = length;
        getStyleClass().add("bar-row");
        this.name.getStyleClass().add("bar-name");
        this.figure.getStyleClass().add("bar-figure");
        getChildren().addAll(this.name, bar, this.figure);
    }

    /** How wide its name is, in pixels. */
    double nameWidth() {
        return name.prefWidth(-1);
    }

    /** Lets the bar begin after a name of that width. */
    void alignBarAfter(double width) {
        if (width != namesWidth) {
            namesWidth = width;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + Math.ceil(name.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double figures = figure.prefWidth(-1);
        double names = Math.ceil(Math.min(width * MOST_NAME, namesWidth));
        double most = Math.max(0, width - names - figures - 2 * GAP);
        double thickness = Math.rint(height * THICKNESS);
        name.resizeRelocate(left, top, names, height);
        bar.resizeRelocate(
                left + names + GAP,
                top + Math.rint((height - thickness) / 2),
                length == 0 ? 0 : Math.max(LEAST, Math.rint(most * length)),
                thickness);
        figure.resizeRelocate(left + width - figures, top, figures, height);
    }
}
