package app.lookalike.ui.jobs;

import app.lookalike.base.RunningTask;
import app.lookalike.base.RunningTask.Ending;
import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All jobs under way, each with a way to stop it, and what became of the last ones. */
public final class JobsPanel extends VBox {
    private final VBox running = list("jobs-running");
    private final VBox ended = list("jobs-ended");
    private final Label none = Labels.of(Messages.get("jobs.none"), "hint");
    private final Button close;

    /**
     * A panel of these jobs.
     *
     * @param onClose what its close button does
     */
    public JobsPanel(JobsViewModel model, Runnable onClose) {
        getStyleClass().add("jobs-panel");
        setId("jobs-panel");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = Labels.of(Messages.get("jobs.title"), "section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close = Buttons.icon(Feather.X, "jobs.close", onClose);
        close.getStyleClass().add("small");
        HBox header = Styled.as("panel-header", new HBox(title, space, close));
        ScrollPane scroll = new ScrollPane(new VBox(running, none, ended));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(header, scroll);
        model.running().addListener((ListChangeListener<JobViewModel>) change -> update(model));
        model.ended().addListener((ListChangeListener<RunningTask>) change -> update(model));
        update(model);
    }

    /** Lets the keyboard begin here. */
    public void focus() {
        close.requestFocus();
    }

    private static VBox list(String id) {
        VBox list = new VBox();
        list.setId(id);
        list.getStyleClass().add("jobs-list");
        return list;
    }

    private void update(JobsViewModel model) {
        running.getChildren()
                .setAll(model.running().stream().map(JobsPanel::row).toList());
        ended.getChildren().setAll(model.ended().stream().map(JobsPanel::row).toList());
        Shown.set(none, model.running().isEmpty());
    }

    private static Node row(JobViewModel job) {
        Label detail = JobStrip.detail(job);
        detail.getStyleClass().add("hint");
        ProgressBar bar = JobStrip.bar(job);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox words = Styled.as("jobs-words", new VBox(JobStrip.message(job), bar, detail));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = Buttons.icon(Feather.X_CIRCLE, "job.cancel", job::cancel);
        return row(List.of(words, stop));
    }

    private static Node row(RunningTask task) {
        Ending ending = task.ending().orElse(Ending.DONE);
        Label title = new Label(task.title());
        Label how = new Label(
                switch (ending) {
                    case DONE -> Messages.get("jobs.done", time(task));
                    case CANCELLED -> Messages.get("jobs.cancelled", time(task));
                    case FAILED -> task.failure();
                });
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        how.getStyleClass().add(ending == Ending.FAILED ? "failure" : "hint");
        VBox words = Styled.as("jobs-words", new VBox(title, how));
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon icon = new FontIcon(
                switch (ending) {
                    case DONE -> Feather.CHECK_CIRCLE;
                    case CANCELLED -> Feather.PAUSE_CIRCLE;
                    case FAILED -> Feather.ALERT_CIRCLE;
                });
        return row(List.of(icon, words));
    }

    private static Node row(List<Node> parts) {
        HBox row = new HBox();
        row.getChildren().addAll(parts);
        row.getStyleClass().add("jobs-row");
        return row;
    }

    private static String time(RunningTask task) {
        double seconds = task.elapsedMillis() / 1000.0;
        return seconds < 60
                ? Messages.get("jobs.seconds", seconds)
                : Messages.get("jobs.minutes", (long) seconds / 60, (long) seconds % 60);
    }
}
