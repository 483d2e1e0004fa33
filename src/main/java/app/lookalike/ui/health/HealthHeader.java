package app.lookalike.ui.health;

import app.lookalike.base.text.Messages;
import app.lookalike.service.health.HealthReport;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.jobs.JobStrip;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How many problems there are, and the way to look for them again; while that is under way, how far it is. */
final class HealthHeader extends VBox {
    private final HealthViewModel model;
    private final Label summary = Labels.wrapped("", "hint");
    private final Button look;
    private final JobStrip progress;

    HealthHeader(HealthViewModel model) {
        this.model = model;
        getStyleClass().add("health-header");
        Label title = Labels.of(Messages.get("health.title"), "screen-title");
        VBox words = new VBox(title, summary);
        HBox.setHgrow(words, Priority.ALWAYS);
        look = Buttons.labelled(Feather.REFRESH_CW, "health.look", model::look);
        look.setMinWidth(USE_PREF_SIZE);
        HBox line = Styled.as("health-line", new HBox(words, look));
        progress = new JobStrip(model.job(), Buttons.labelled(Feather.X, "health.cancel", model.job()::cancel));
        getChildren().addAll(line, progress);
        model.looking().addListener((observable, before, now) -> update());
        model.report().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        Shown.set(progress, model.looking().get());
        Shown.set(look, !model.looking().get());
        summary.setText(model.report().get().map(HealthHeader::summary).orElse(""));
        Shown.set(summary, !summary.getText().isEmpty());
    }

    private static String summary(HealthReport report) {
        return Messages.get("health.summary", report.open(), report.products(), report.pictures(), report.indexed());
    }
}
