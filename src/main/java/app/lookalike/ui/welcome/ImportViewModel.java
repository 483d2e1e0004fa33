package app.lookalike.ui.welcome;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.ProductField;
import app.lookalike.catalog.reader.table.TablePreview;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.ui.common.CatalogOpener;
import app.lookalike.ui.common.LatestRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * From what the user picked to an open catalogue: a table whose columns are not known for sure is shown first, with what
 * would be read from it; everything else is opened at once.
 */
public final class ImportViewModel {
    /** More problems than these are not listed; the report after the import has them all. */
    static final int MAX_PROBLEMS = 200;

    private final CatalogService catalogs;
    private final CatalogOpener opener;
    private final LatestRequest looking;
    private final LatestRequest trying;
    private final ReadOnlyObjectWrapper<Optional<TablePreview>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ColumnMapping> mapping = new ReadOnlyObjectWrapper<>(ColumnMapping.GUESSED);
    private final ReadOnlyObjectWrapper<Optional<CatalogReading>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Path source = Path.of("");

    /** Nothing is picked yet. */
    public ImportViewModel(CatalogService catalogs, CatalogOpener opener, TaskRunner runner) {
        this.catalogs = catalogs;
        this.opener = opener;
        this.looking = new LatestRequest(runner);
        this.trying = new LatestRequest(runner);
    }

    /** The table whose columns are being chosen; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<TablePreview>> table() {
        return table.getReadOnlyProperty();
    }

    /** The choice so far; covers every field. */
    public ReadOnlyObjectProperty<ColumnMapping> mapping() {
        return mapping.getReadOnlyProperty();
    }

    /** What would be read with that choice; empty until it is known, and where nothing would be. */
    public ReadOnlyObjectProperty<Optional<CatalogReading>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Why nothing would be read, for people; empty where that is not so. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the outcome is being determined. */
    public ReadOnlyBooleanProperty busy() {
        return trying.busy();
    }

    /** Takes what the user picked or dropped: a workspace, a zip, a folder, a table. */
    public void pick(Path picked) {
        looking.of(
                        Messages.get("import.task.look"),
                        progress -> catalogs.hasColumnsToChoose(picked)
                                ? Optional.of(catalogs.previewTable(picked))
                                : Optional.<TablePreview>empty())
                .onSuccess(preview ->
                        preview.ifPresentOrElse(shown -> choose(picked, shown), () -> opener.openPicked(picked)))
                // It will fail in the same way, and be reported like every failure to open.
                .onFailure(cause -> opener.openPicked(picked))
                .start();
    }

    private void choose(Path picked, TablePreview preview) {
        source = picked;
        mapping.set(preview.proposed());
        table.set(Optional.of(preview));
        tryOut();
    }

    /** Sets the column that holds that field; an empty one for none. */
    public void choose(ProductField field, String column) {
        change(mapping.get().with(field, column));
    }

    /** Sets where else the pictures may be. */
    public void choosePictures(Path folder) {
        change(mapping.get().withPictures(folder));
    }

    private void change(ColumnMapping changed) {
        if (!changed.equals(mapping.get())) {
            mapping.set(changed);
            tryOut();
        }
    }

    private void tryOut() {
        Path tried = source;
        ColumnMapping columns = mapping.get();
        failure.set("");
        trying.of(Messages.get("import.task.try"), progress -> catalogs.dryRun(tried, columns, progress))
                .onSuccess(reading -> outcome.set(Optional.of(reading)))
                .onFailure(cause -> {
                    outcome.set(Optional.empty());
                    failure.set(TaskRunner.messageOf(cause));
                })
                .start();
    }

    /** What is wrong with single rows and pictures, worst first. */
    public List<String> problems() {
        List<String> lines = new ArrayList<>();
        outcome.get().ifPresent(reading -> {
            reading.rejectedRows().forEach(row -> lines.add(Messages.get("report.rejected", row.line(), row.reason())));
            reading.repairedRows().forEach(row -> lines.add(Messages.get("report.repaired", row.line(), row.reason())));
            reading.choices()
                    .ambiguousImages()
                    .forEach(row -> lines.add(Messages.get("report.ambiguous", row.id(), row.reason())));
            reading.missingImages().forEach(id -> lines.add(Messages.get("report.missing", id)));
            reading.orphanImages().forEach(name -> lines.add(Messages.get("report.orphan", name)));
        });
        if (lines.size() > MAX_PROBLEMS) {
            int more = lines.size() - MAX_PROBLEMS;
            lines.subList(MAX_PROBLEMS, lines.size()).clear();
            lines.add(Messages.get("import.more", more));
        }
        return lines;
    }

    /** Imports the table as chosen, and opens it. */
    public void importTable() {
        if (outcome.get().isPresent()) {
            Path imported = source;
            ColumnMapping columns = mapping.get();
            cancel();
            opener.openTable(imported, columns);
        }
    }

    /** Leaves the table alone. */
    public void cancel() {
        looking.drop();
        trying.drop();
        outcome.set(Optional.empty());
        failure.set("");
        table.set(Optional.empty());
    }
}
