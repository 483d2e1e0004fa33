package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.catalog.reader.table.TablePreview;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.control.Buttons;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** For each field of a product the column that holds it, and where else pictures may be. */
final class FieldChoices extends VBox {
    private static final String NONE = Messages.get("import.none");

    private final ImportViewModel model;
    private final Map<ProductField, ComboBox<String>> choices = new EnumMap<>(ProductField.class);
    private final Label folder = new Label();
    /** Set while the choices are filled by the program and not by the user. */
    private boolean filling;

    FieldChoices(ImportViewModel model, FilePrompts prompts) {
        this.model = model;
        getStyleClass().add("field-choices");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("lines");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (ProductField field : ProductField.values()) {
            grid.addRow(grid.getRowCount(), name(field), choice(field));
        }
        Label heading = new Label(Messages.get("import.columns"));
        heading.getStyleClass().add("panel-title");
        Button choose = Buttons.labelled(
                Feather.FOLDER, "import.pictures", () -> prompts.pictureFolder().ifPresent(model::choosePictures));
        folder.getStyleClass().add("hint");
        folder.setWrapText(true);
        folder.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading, grid, choose, folder);
        model.table().addListener((observable, before, now) -> now.ifPresent(this::fill));
        model.mapping().addListener((observable, before, now) -> select(now));
        model.table().get().ifPresent(this::fill);
    }

    private Label name(ProductField field) {
        Label name = new Label(Messages.get("import.field." + field.key()));
        name.getStyleClass().add("line-name");
        return name;
    }

    private ComboBox<String> choice(ProductField field) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("import-field-" + field.key());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(Messages.get("import.choice", Messages.get("import.field." + field.key())));
        choice.valueProperty().addListener((observable, before, now) -> {
            if (!filling && now != null) {
                model.choose(field, now.equals(NONE) ? "" : now);
            }
        });
        choices.put(field, choice);
        return choice;
    }

    private void fill(TablePreview table) {
        List<String> offered =
                Stream.concat(Stream.of(NONE), table.header().stream()).toList();
        filling = true;
        choices.values().forEach(choice -> choice.getItems().setAll(offered));
        filling = false;
        select(model.mapping().get());
    }

    private void select(ColumnMapping mapping) {
        filling = true;
        choices.forEach((field, choice) -> choice.setValue(mapping.column(field).orElse(NONE)));
        folder.setText(
                mapping.pictures() == null
                        ? Messages.get("import.pictures.beside")
                        : Messages.get("import.pictures.in", mapping.pictures()));
        filling = false;
    }
}
