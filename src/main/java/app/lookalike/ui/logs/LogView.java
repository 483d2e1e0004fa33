package app.lookalike.ui.logs;

import app.lookalike.base.LogLine;
import app.lookalike.base.LogLine.Level;
import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The lines of the log, newest at the bottom; below them the whole of the chosen one. */
public final class LogView extends VBox {
    private final ListView<LogLine> list = new ListView<>();
    private final TextArea whole = new TextArea();
    private final Label copied = Labels.of("", "hint");

    /**
     * A view of that log.
     *
     * @param copyReport puts a report of a fault on the clipboard
     * @param showFolder opens the folder of the log files
     */
    public LogView(LogViewModel model, Runnable copyReport, Runnable showFolder) {
        getStyleClass().add("log-view");
        list.setId("log-lines");
        list.setItems(model.lines());
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(Messages.get("log.title"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = Labels.of(Messages.get("log.none"), "hint");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        whole.setEditable(false);
        whole.setId("log-whole");
        whole.setAccessibleText(Messages.get("log.whole"));
        show(null);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> show(now));
        model.lines().addListener((ListChangeListener<LogLine>) change -> toEnd());
        copied.setId("log-copied");
        HBox buttons = new HBox(
                Buttons.labelled(Feather.COPY, "log.copy", this::copy),
                Buttons.labelled(Feather.CLIPBOARD, "log.report", () -> {
                    copyReport.run();
                    copied.setText(Messages.get("log.reportCopied"));
                }),
                Buttons.labelled(Feather.FOLDER, "log.folder", showFolder),
                copied);
        buttons.getStyleClass().add("actions");
        getChildren().addAll(filters(model), list, whole, buttons);
        Polling.whileShown(this, now -> model.poll());
        sceneProperty().addListener((observable, before, now) -> toEnd());
    }

    private static HBox filters(LogViewModel model) {
        TextField words = new TextField();
        words.setId("log-words");
        words.setPromptText(Messages.get("log.words"));
        words.setAccessibleText(Messages.get("log.words"));
        words.textProperty().bindBidirectional(model.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        ChoiceBox<Level> levels = new ChoiceBox<>();
        levels.setId("log-level");
        levels.setAccessibleText(Messages.get("log.level"));
        levels.getItems().setAll(Level.INFO, Level.WARN, Level.ERROR);
        levels.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Level level) {
                return level == null ? "" : Messages.get("log.level." + level.name());
            }

            @Override
            public Level fromString(String text) {
                throw new UnsupportedOperationException("levels are chosen, not typed");
            }
        });
        levels.valueProperty().bindBidirectional(model.level());
        return Styled.as("actions", new HBox(words, levels));
    }

    /** Scrolls to the newest line, unless the user is reading another one. */
    private void toEnd() {
        if (list.getSelectionModel().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void show(@Nullable LogLine line) {
        whole.setText(line == null ? "" : LogViewModel.text(List.of(line)));
        Shown.set(whole, line != null);
    }

    private void copy() {
        List<LogLine> chosen = list.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(LogViewModel.text(chosen.isEmpty() ? list.getItems() : chosen));
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(
                Messages.get("log.copied", chosen.isEmpty() ? list.getItems().size() : chosen.size()));
    }

    private static final class Cell extends ListCell<LogLine> {
        private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
        private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? null : line.text());
            pseudoClassStateChanged(WARN, line != null && line.level() == Level.WARN);
            pseudoClassStateChanged(ERROR, line != null && line.level() == Level.ERROR);
        }
    }
}
