package app.lookalike.ui.quality;

import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Starts an evaluation; while one is under way, shows its progress and stops it. */
final class MeasureBar extends VBox {
    private final Button start;
    private final Button cancel;
    private final JobStrip progress;

    MeasureBar(QualityViewModel model) {
        getStyleClass().add("quality-measure");
        start = Buttons.labelled(Feather.PLAY, "quality.measure", model::measure);
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.disableProperty().bind(model.canMeasure().not());
        cancel = Buttons.labelled(Feather.X, "quality.cancel", model.job()::cancel);
        progress = new JobStrip(model.job(), cancel);
        getChildren().addAll(start, progress);
        model.measuring().addListener((observable, before, now) -> update(now));
        update(model.measuring().get());
    }

    /** Of the two buttons one is there: the keyboard stays where it was. */
    private void update(boolean measuring) {
        boolean focused = start.isFocused() || cancel.isFocused();
        Shown.set(progress, measuring);
        Shown.set(start, !measuring);
        if (focused) {
            (measuring ? cancel : start).requestFocus();
        }
    }
}
