package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import app.lookalike.ui.shell.ModelViewModel.State;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** First start: what has to be fetched, from where, how much; then how far it is, or why it did not work. */
public final class ModelPanel extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ModelViewModel model;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label(Messages.get("model.text"));
    private final GridPane facts = new GridPane();
    private final Label failure = new Label();
    private final Button start;
    private final JobStrip fetching;

    /** A panel that is visible while the user has something to decide, to wait for or to read. */
    public ModelPanel(ModelViewModel model) {
        this.model = model;
        getStyleClass().add("model-panel");
        setId("model-panel");
        title.getStyleClass().add("state-title");
        title.setGraphic(icon);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        facts.getStyleClass().add("lines");
        failure.setId("model-failure");
        failure.getStyleClass().add("failure");
        failure.setWrapText(true);
        failure.setMinHeight(USE_PREF_SIZE);
        failure.textProperty().bind(model.failure());
        start = Buttons.labelled(Feather.DOWNLOAD, "model.download", model::fetch);
        start.getStyleClass().add("accent");
        fetching = new JobStrip(model.job(), Buttons.labelled(Feather.X, "model.cancel", () -> model.job()
                .cancel()));
        HBox actions = new HBox(start);
        actions.getStyleClass().add("actions");
        getChildren().addAll(title, text, facts, failure, actions, fetching);
        model.state().addListener((observable, before, now) -> update());
        model.download().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        State state = model.state().get();
        boolean failed = state == State.FAILED;
        title.setText(Messages.get(failed ? "model.failedTitle" : "model.title"));
        start.setText(Messages.get(failed ? "model.retry" : "model.download"));
        icon.setIconCode(failed ? Feather.ALERT_TRIANGLE : Feather.DOWNLOAD_CLOUD);
        pseudoClassStateChanged(FAILED, failed);
        facts.getChildren().clear();
        model.download().get().ifPresent(this::list);
        Shown.set(facts, model.download().get().isPresent());
        Shown.set(text, !failed);
        Shown.set(failure, failed);
        Shown.set(start.getParent(), state != State.FETCHING);
        Shown.set(fetching, state == State.FETCHING);
        Shown.set(this, failed || state == State.NEEDED || state == State.FETCHING);
    }

    private void list(Download download) {
        fact("model.what", download.model());
        fact("model.where", download.source());
        fact("model.size", Messages.get("model.megabytes", download.bytes() / 1e6));
    }

    private void fact(String key, String value) {
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("line-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(value);
        text.getStyleClass().add("line-value");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), name, text);
    }
}
