package app.lookalike.ui.quality;

import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobViewModel;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Starts an evaluation; while one is under way, says how far it is and stops it. */
final class MeasureBar extends VBox {
    private final Button start;
    private final Button cancel;
    private final Node progress;

    MeasureBar(QualityViewModel model) {
        getStyleClass().add("quality-measure");
        start = Buttons.labelled(Feather.PLAY, "quality.measure", model::measure);
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.disableProperty().bind(model.canMeasure().not());
        cancel = Buttons.labelled(Feather.X, "quality.cancel", model::cancel);
        cancel.setMinWidth(USE_PREF_SIZE);
        progress = progress(model.job());
        getChildren().addAll(start, progress);
        model.measuring().addListener((observable, before, now) -> update(now));
        update(model.measuring().get());
    }

    private Node progress(JobViewModel job) {
        Label message = new Label();
        message.setId("quality-progress");
        message.textProperty().bind(job.message());
        Label detail = new Label();
        detail.textProperty().bind(job.detail());
        detail.getStyleClass().add("job-detail");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(job.fraction());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox below = new HBox(detail, space, cancel);
        below.getStyleClass().add("job");
        VBox all = new VBox(message, bar, below);
        all.getStyleClass().add("fetching");
        return all;
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
