package app.lookalike.ui.quality.figure;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Labels;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The numbers over a column of bars: 0 at its left, a half in its middle, 1 at its right. */
final class Axis extends Region {
    private static final List<Double> AT = List.of(0.0, 0.5, 1.0);

    private final List<Label> labels;

    Axis() {
        labels = AT.stream().map(Axis::label).toList();
        getChildren().addAll(labels);
    }

    private static Label label(double at) {
        Label label = Labels.of(Messages.get("quality.axis", at), "quality-head");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    @Override
    protected double computePrefHeight(double width) {
        return labels.get(0).prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double width = label.prefWidth(-1);
            label.resizeRelocate(Math.rint(AT.get(i) * (getWidth() - width)), 0, width, getHeight());
        }
    }
}
