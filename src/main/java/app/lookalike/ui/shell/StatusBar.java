package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Lasting;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom of the window: the job under way, what became of the last one, how much can be found. */
final class StatusBar extends HBox {
    private final ShellViewModel shell;
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label state = new Label();
    private final Tooltip inFull = new Tooltip();
    private final Button resume;
    private final Button showSkipped;
    private final Label counts = new Label();
    private final ReadOnlyStringProperty preparing;

    StatusBar(ShellViewModel shell, Runnable showJobs, Runnable showSkipped, Runnable showReport) {
        this.shell = shell;
        this.preparing = Lasting.of(shell.preparing());
        getStyleClass().add("status-bar");
        state.setId("status");
        counts.setId("counts");
        counts.setMinWidth(USE_PREF_SIZE);
        resume = Buttons.labelled(
                Feather.PLAY, "status.resume", () -> shell.indexing().start());
        resume.getStyleClass().add("small");
        resume.setMinWidth(USE_PREF_SIZE);
        state.setTooltip(inFull);
        setOnMouseClicked(event -> showJobs.run()); // buttons keep their clicks to themselves
        Button jobs = Buttons.icon(Feather.CHEVRON_UP, "status.jobs", showJobs);
        jobs.getStyleClass().add("small");
        this.showSkipped = Buttons.labelled(Feather.LIST, "status.showSkipped", showSkipped);
        this.showSkipped.getStyleClass().add("small");
        this.showSkipped.setMinWidth(USE_PREF_SIZE);
        Button report = Buttons.icon(Feather.INFO, "status.report", showReport);
        report.getStyleClass().add("small");
        Shown.when(report, shell.report().map(Optional::isPresent));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox loading = strip(shell.model().job());
        Shown.when(loading, shell.model().state().isEqualTo(ModelViewModel.State.LOADING));
        getChildren()
                .addAll(
                        jobs,
                        icon,
                        state,
                        resume,
                        this.showSkipped,
                        stoppable(shell.opening()),
                        loading,
                        stoppable(shell.indexing().job()),
                        stoppable(shell.learning().job()),
                        space,
                        counts,
                        report);
        ChangeListener<Object> changed = (observable, before, now) -> update();
        shell.indexing().state().addListener(changed);
        shell.indexing().skipped().addListener(changed);
        shell.indexing().replaced().addListener(changed);
        shell.opening().active().addListener(changed);
        shell.learning().job().active().addListener(changed);
        shell.model().state().addListener(changed);
        preparing.addListener(changed);
        shell.title().addListener(changed);
        shell.products().addListener(changed);
        shell.indexed().addListener(changed);
        update();
    }

    private void update() {
        IndexingViewModel indexing = shell.indexing();
        int skipped = indexing.skipped().get().size();
        boolean open = !shell.title().get().isEmpty();
        switch (indexing.state().get()) {
            case STOPPED ->
                say(
                        Feather.PAUSE_CIRCLE,
                        Messages.get(
                                "status.stopped",
                                shell.indexed().get(),
                                shell.products().get()));
            case FAILED ->
                say(
                        Feather.ALERT_CIRCLE,
                        Messages.get("status.failed", indexing.failure().get()));
            case RUNNING -> say(Feather.ACTIVITY, "");
            case IDLE -> {
                if (!preparing.get().isEmpty()) {
                    say(Feather.LOADER, preparing.get() + "…");
                } else if (skipped > 0) {
                    say(Feather.ALERT_CIRCLE, Messages.get("status.skipped", skipped));
                } else {
                    sayIdle(open);
                }
            }
        }
        boolean busy = shell.opening().active().get()
                || shell.learning().job().active().get()
                || shell.model().state().get() == ModelViewModel.State.LOADING;
        Shown.set(icon, !state.getText().isEmpty() && !busy);
        Shown.set(state, !state.getText().isEmpty() && !busy);
        boolean broken = indexing.state().get() == IndexingViewModel.State.STOPPED
                || indexing.state().get() == IndexingViewModel.State.FAILED;
        Shown.set(resume, broken && !busy && shell.model().state().get() == ModelViewModel.State.READY);
        Shown.set(showSkipped, indexing.state().get() == IndexingViewModel.State.IDLE && skipped > 0 && !busy);
        Shown.set(counts, open);
        int all = shell.products().get();
        int indexed = shell.indexed().get();
        counts.setText(
                !open
                        ? ""
                        : Messages.get(indexed == all && all > 0 ? "status.countsAll" : "status.counts", all, indexed));
    }

    private void sayIdle(boolean open) {
        switch (shell.model().state().get()) {
            case NEEDED, FAILED -> say(Feather.DOWNLOAD_CLOUD, Messages.get("status.noModel"));
            case FETCHING -> say(Feather.DOWNLOAD_CLOUD, Messages.get("status.preparing"));
            case READY -> sayReady(open);
            default -> say(Feather.CHECK_CIRCLE, Messages.get(open ? "status.ready" : "status.empty"));
        }
    }

    private void sayReady(boolean open) {
        Optional<ComputePath> path = shell.model().use().get().path();
        Optional<Precision> wanted = Optional.ofNullable(shell.network().get()).flatMap(NetworkChoice::precision);
        if (path.isPresent() && wanted.isPresent() && wanted.get() != path.get().precision()) {
            String instead = path.get().precision().name().toLowerCase(Locale.ROOT);
            say(
                    Feather.ALERT_CIRCLE,
                    Messages.get("status.precision", wanted.get().name().toLowerCase(Locale.ROOT), instead));
        } else if (shell.indexing().replaced().get() > 0) {
            say(
                    Feather.CHECK_CIRCLE,
                    Messages.get("status.replaced", shell.indexing().replaced().get()));
        } else {
            say(Feather.CHECK_CIRCLE, Messages.get(open ? "status.ready" : "status.empty"));
        }
    }

    private void say(Feather symbol, String text) {
        icon.setIconCode(symbol);
        state.setText(text);
        inFull.setText(text);
    }

    private static HBox strip(JobViewModel job, Node... more) {
        Label message = JobStrip.message(job);
        Tooltip inFull = new Tooltip();
        inFull.textProperty().bind(job.message());
        message.setTooltip(inFull);
        Label detail = JobStrip.detail(job);
        detail.setMinWidth(USE_PREF_SIZE);
        HBox strip = new HBox(message, detail, JobStrip.bar(job));
        strip.getChildren().addAll(more);
        strip.getStyleClass().add("job");
        Shown.when(strip, job.active());
        return strip;
    }

    private static HBox stoppable(JobViewModel job) {
        Button stop = Buttons.icon(Feather.X, "job.cancel", job::cancel);
        stop.getStyleClass().add("small");
        return strip(job, stop);
    }
}
