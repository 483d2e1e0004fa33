package app.lookalike.ui.search.results;

import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.search.options.OptionsBar;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** What is shown, in one sentence, and the controls beside it; below it where there is no room. */
final class ResultsHeader extends Pane {
    private static final double GAP = 14;

    private final Label title = Labels.of("", "results-title");
    private final Tooltip hint = new Tooltip();
    private final OptionsBar controls;

    ResultsHeader(OptionsBar controls) {
        this.controls = controls;
        getStyleClass().add("search-header");
        title.setId("caption");
        title.setWrapText(true);
        hint.setWrapText(true);
        getChildren().addAll(title, controls);
    }

    /** @param how the sentence came about, for whom it interests; empty for nothing */
    void say(String sentence, String how) {
        title.setText(sentence);
        hint.setText(how);
        title.setTooltip(how.isEmpty() ? null : hint);
        title.setAccessibleHelp(how.isEmpty() ? null : how);
    }

    /** The sentence. */
    String said() {
        return title.getText();
    }

    private boolean isOneRow(double width) {
        return title.prefWidth(-1) + GAP + controls.prefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double bar = controls.prefHeight(-1);
        double inner = width - in.getLeft() - in.getRight();
        double height = width < 0 || isOneRow(inner)
                ? Math.max(title.prefHeight(-1), bar)
                : title.prefHeight(inner) + (title.getText().isEmpty() ? 0 : GAP / 2) + bar;
        return in.getTop() + Math.ceil(height) + in.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        double height = getHeight() - in.getTop() - in.getBottom();
        double bar = snapSizeX(Math.min(width, controls.prefWidth(-1)));
        double barHeight = controls.prefHeight(-1);
        if (isOneRow(width)) {
            double words = title.prefHeight(-1);
            title.resizeRelocate(
                    in.getLeft(), in.getTop() + snapPositionY((height - words) / 2), width - bar - GAP, words);
            controls.resizeRelocate(
                    in.getLeft() + width - bar, in.getTop() + snapPositionY((height - barHeight) / 2), bar, barHeight);
        } else {
            title.resizeRelocate(in.getLeft(), in.getTop(), width, title.prefHeight(width));
            controls.resizeRelocate(in.getLeft(), in.getTop() + height - barHeight, bar, barHeight);
        }
    }
}
