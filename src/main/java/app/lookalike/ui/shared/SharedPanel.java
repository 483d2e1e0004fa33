package app.lookalike.ui.shared;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.jobs.JobStrip;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Address, user and password of a shared catalogue; then how far opening it is, or why it was not opened. */
public final class SharedPanel extends VBox {
    private final SharedViewModel model;
    private final TextField address;
    private final TextField user;
    private final PasswordField password = new PasswordField();

    /** The panel. */
    public SharedPanel(SharedViewModel model) {
        this.model = model;
        getStyleClass().addAll("learning-panel", "shared-panel");
        address = new TextField();
        address.setPromptText(Messages.get("shared.address.example"));
        address.textProperty().bindBidirectional(model.address());
        user = new TextField();
        user.setPromptText(Messages.get("shared.user.prompt"));
        user.textProperty().bindBidirectional(model.user());
        password.textProperty().bindBidirectional(model.password());
        GridPane lines = new GridPane();
        lines.getStyleClass().add("shared-lines");
        addLine(lines, "shared.address.field", address);
        addLine(lines, "shared.user", user);
        addLine(lines, "shared.password.field", password);
        Button open = Buttons.labelled(Feather.CLOUD, "shared.open", model::open);
        open.setId("shared-open");
        open.getStyleClass().add("accent");
        open.setDefaultButton(true);
        open.disableProperty().bind(model.canOpen().not());
        HBox actions = new HBox(open);
        actions.getStyleClass().add("actions");
        Shown.when(actions, model.opening().not());
        JobStrip strip = new JobStrip(model.job(), Buttons.labelled(Feather.X, "shared.cancel", () -> model.job()
                .cancel()));
        Shown.when(strip, model.opening());
        lines.disableProperty().bind(model.opening());
        Label readable = text(Messages.get("shared.readablePassword"), "hint");
        readable.setId("shared-readable");
        Shown.when(readable, model.showsPassword());
        model.failure().addListener((observable, before, now) -> {
            if (!now.isEmpty()) {
                focus();
            }
        });
        getChildren()
                .addAll(
                        text(Messages.get("shared.text"), "choice-text"),
                        lines,
                        told("shared-problem", model.problem(), "hint"),
                        readable,
                        told("shared-failure", model.failure(), "failure"),
                        strip,
                        actions,
                        text(Messages.get("shared.privacy"), "hint"));
    }

    private static void addLine(GridPane lines, String key, TextField field) {
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("line-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(field);
        field.setId(key.replace('.', '-'));
        field.setAccessibleText(Messages.get(key));
        field.setPrefColumnCount(26);
        GridPane.setHgrow(field, Priority.ALWAYS);
        lines.addRow(lines.getRowCount(), name, field);
    }

    private static Label text(String words, String style) {
        Label text = new Label(words);
        text.getStyleClass().add(style);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }

    private static Label told(String id, ObservableValue<String> words, String style) {
        Label told = text("", style);
        told.setId(id);
        told.textProperty().bind(words);
        Shown.when(told, words.map(text -> !text.isEmpty()));
        return told;
    }

    /** Gives the keyboard to what is to be typed next. */
    public void focus() {
        TextField next =
                switch (model.next()) {
                    case ADDRESS -> address;
                    case USER -> user;
                    case PASSWORD -> password;
                };
        next.requestFocus();
        next.end();
    }
}
