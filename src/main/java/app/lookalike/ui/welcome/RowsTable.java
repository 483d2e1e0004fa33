package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.catalog.reader.table.TablePreview;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The first rows of a table; over each column stands what it is taken for. */
final class RowsTable extends TableView<List<String>> {
    private static final double COLUMN_WIDTH = 150;
    /** More columns than these are not drawn: users do not scroll that far, and each has a cost. */
    private static final int MAX_COLUMNS = 60;

    private final ImportViewModel model;

    RowsTable(ImportViewModel model) {
        this.model = model;
        setId("import-rows");
        setAccessibleText(Messages.get("import.firstRows"));
        getStyleClass().add("rows-table");
        model.table().addListener((observable, before, now) -> now.ifPresent(this::fill));
        model.mapping().addListener((observable, before, now) -> mark(now));
        model.table().get().ifPresent(this::fill);
    }

    private void fill(TablePreview table) {
        getColumns().clear();
        List<String> header = table.header();
        for (int i = 0; i < Math.min(MAX_COLUMNS, header.size()); i++) {
            int index = i;
            TableColumn<List<String>, String> column = new TableColumn<>();
            column.setUserData(header.get(i));
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(COLUMN_WIDTH);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    index < row.getValue().size() ? row.getValue().get(index) : ""));
            getColumns().add(column);
        }
        getItems().setAll(table.rows());
        mark(model.mapping().get());
    }

    private void mark(ColumnMapping mapping) {
        for (TableColumn<List<String>, ?> column : getColumns()) {
            String name = String.valueOf(column.getUserData());
            Optional<ProductField> field = Stream.of(ProductField.values())
                    .filter(each -> mapping.column(each).filter(name::equals).isPresent())
                    .findFirst();
            Label badge = new Label(field.map(each -> Messages.get("import.field." + each.key()))
                    .orElse(Messages.get("import.unused")));
            badge.getStyleClass().add(field.isPresent() ? "column-field" : "column-unused");
            Label words = new Label(name);
            words.getStyleClass().add("column-name");
            VBox title = new VBox(badge, words);
            title.getStyleClass().add("column-title");
            column.setGraphic(title);
        }
    }
}
