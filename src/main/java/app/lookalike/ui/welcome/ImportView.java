package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.reader.table.TablePreview;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Which column of a table holds what: the choice, the first rows, and the outcome. */
public final class ImportView extends BorderPane implements Screen {
    private static final double LIST_HEIGHT = 117;

    private final ImportViewModel model;
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label counts = new Label();
    private final Label failure = new Label();
    private final ListView<String> problems = new ListView<>();
    private final Button start;

    /** The screen; to be shown while the model has a table. */
    public ImportView(ImportViewModel model, FilePrompts prompts) {
        this.model = model;
        getStyleClass().add("import-view");
        title.getStyleClass().add("screen-title");
        title.setId("import-title");
        caption.getStyleClass().add("caption");
        start = Buttons.labelled(Feather.CHECK, "import.start", model::importTable);
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.outcome().get().isEmpty() || model.busy().get(), model.outcome(), model.busy()));
        setTop(header());
        ScrollPane fields = new ScrollPane(new FieldChoices(model, prompts));
        fields.setFitToWidth(true);
        fields.getStyleClass().add("import-fields");
        fields.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setLeft(fields);
        RowsTable rows = new RowsTable(model);
        VBox.setVgrow(rows, Priority.ALWAYS);
        setCenter(new VBox(rows, result()));
        model.table().addListener((observable, before, now) -> now.ifPresent(this::show));
        model.outcome().addListener((observable, before, now) -> show(now));
        model.failure().addListener((observable, before, now) -> failed(now));
        failed("");
    }

    private HBox header() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox titles = new VBox(title, caption);
        titles.getStyleClass().add("titles");
        titles.setMinWidth(0);
        Button cancel = Buttons.labelled(Feather.X, "import.cancel", model::cancel);
        cancel.setMinWidth(USE_PREF_SIZE);
        start.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(titles, space, cancel, start);
        header.getStyleClass().add("import-header");
        return header;
    }

    private VBox result() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(18, 18);
        busy.visibleProperty().bind(model.busy());
        counts.setId("import-counts");
        counts.getStyleClass().add("section-title");
        failure.setId("import-failure");
        failure.getStyleClass().add("failure");
        failure.setWrapText(true);
        failure.setMinHeight(USE_PREF_SIZE);
        problems.setId("import-problems");
        problems.setAccessibleText(Messages.get("import.problems"));
        problems.setPrefHeight(LIST_HEIGHT);
        problems.setPlaceholder(new Label(Messages.get("import.noProblems")));
        HBox line = new HBox(counts, busy);
        line.getStyleClass().add("actions");
        VBox result = new VBox(line, failure, problems);
        result.getStyleClass().add("import-result");
        return result;
    }

    private void show(TablePreview table) {
        title.setText(Messages.get("import.title", table.file()));
        String shown = Messages.get("import.caption", table.rows().size());
        caption.setText(shown + " " + String.join(" ", table.notes()));
    }

    private void show(Optional<CatalogReading> outcome) {
        counts.setText(outcome.map(reading -> Messages.get(
                        "import.counts",
                        reading.products().size(),
                        reading.images(),
                        reading.rejectedRows().size()))
                .orElse(""));
        problems.getItems().setAll(model.problems());
    }

    private void failed(String words) {
        failure.setText(words);
        Shown.set(failure, !words.isEmpty());
        counts.setVisible(words.isEmpty());
    }

    @Override
    public String title() {
        return Messages.get("import.screen");
    }

    @Override
    public Ikon icon() {
        return Feather.FILE_TEXT;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        }
    }
}
