package app.lookalike.ui.quality.figure;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.ui.common.control.Labels;
import javafx.scene.control.Label;

/** Formats numbers for the screen, in the language of the window. */
public final class ScoreText {
    private ScoreText() {}

    /** A measure from 0 to 1, with three decimals: more would be noise. */
    public static String of(double measure) {
        return Messages.get("quality.figure", measure);
    }

    /** A mean with its interval in words. */
    public static String of(Estimate estimate) {
        return Messages.get("quality.estimate", estimate.mean(), estimate.low(), estimate.high());
    }

    /** The name of a criterion or an attribute; as in the report if there is no translation. */
    public static String nameOf(String attribute) {
        return Messages.getOr("quality.criterion." + attribute, attribute);
    }

    /** A figure in a column. */
    public static Label label(double measure) {
        Label label = Labels.of(of(measure), "figure");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
