package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.service.kaggle.KaggleDownload;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import app.lookalike.ui.welcome.KaggleViewModel.State;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A catalogue for those who have none: what it is, where it comes from, how large it is; then how far it is. */
final class KagglePanel extends VBox {
    private final KaggleViewModel model;
    private final Label failure = new Label();
    private final Label warning = new Label();
    private final Button start;
    private final JobStrip fetching;

    KagglePanel(KaggleViewModel model) {
        this.model = model;
        getStyleClass().add("kaggle-panel");
        setId("kaggle-panel");
        Label name = new Label(Messages.get("kaggle.title"), new FontIcon(Feather.DOWNLOAD_CLOUD));
        name.getStyleClass().add("choice-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label text = new Label(Messages.get("kaggle.text", KaggleDownload.FASHION_BYTES / 1e6));
        text.getStyleClass().add("choice-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(name, text);
        words.getStyleClass().add("choice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        start = Buttons.labelled(Feather.DOWNLOAD, "kaggle.start", model::fetch);
        start.setMinWidth(USE_PREF_SIZE);
        HBox offer = new HBox(words, start);
        offer.getStyleClass().add("kaggle-offer");
        for (Label label : new Label[] {failure, warning}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        failure.setId("kaggle-failure");
        failure.getStyleClass().add("failure");
        failure.textProperty().bind(model.failure());
        warning.getStyleClass().add("hint");
        warning.textProperty().bind(model.warning());
        fetching = new JobStrip(model.job(), Buttons.labelled(Feather.X, "kaggle.cancel", () -> model.job()
                .cancel()));
        getChildren().addAll(offer, fetching, failure, warning);
        Polling.whileShown(this, model.state().map(State.FETCHING::equals), model.job()::poll);
        model.state().addListener((observable, before, now) -> update());
        model.kept().addListener((observable, before, now) -> update());
        model.warning().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        State state = model.state().get();
        boolean part = model.kept().get() > 0 && state != State.THERE;
        start.setText(
                state == State.THERE
                        ? Messages.get("kaggle.open")
                        : part
                                ? Messages.get("kaggle.continue", model.kept().get() / 1e6)
                                : Messages.get(state == State.FAILED ? "kaggle.retry" : "kaggle.start"));
        Shown.set(start, state != State.FETCHING);
        Shown.set(fetching, state == State.FETCHING);
        Shown.set(failure, state == State.FAILED);
        Shown.set(warning, !warning.getText().isEmpty());
    }
}
