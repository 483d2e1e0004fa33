package app.lookalike.ui.jobs;

import app.lookalike.ui.common.control.Styled;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far a job is: what it does and a bar, below it how far and how fast, and a way to stop it. */
public final class JobStrip extends VBox {
    /**
     * A strip of that job.
     *
     * @param cancel stops it
     */
    public JobStrip(JobViewModel job, Button cancel) {
        getStyleClass().add("fetching");
        cancel.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = bar(job);
        bar.setMaxWidth(Double.MAX_VALUE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox below = Styled.as("job", new HBox(detail(job), space, cancel));
        getChildren().addAll(message(job), bar, below);
    }

    /** What the job does, in words. */
    public static Label message(JobViewModel job) {
        Label message = new Label();
        message.textProperty().bind(job.message());
        message.getStyleClass().add("job-message");
        return message;
    }

    /** How far and how fast it is, in words. */
    public static Label detail(JobViewModel job) {
        Label detail = new Label();
        detail.textProperty().bind(job.detail());
        detail.getStyleClass().add("job-detail");
        return detail;
    }

    /** How far it is. */
    public static ProgressBar bar(JobViewModel job) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fraction());
        bar.accessibleTextProperty().bind(job.message());
        return bar;
    }
}
