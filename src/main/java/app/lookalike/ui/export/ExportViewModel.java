package app.lookalike.ui.export;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.sheet.Paper;
import app.lookalike.service.sheet.SheetChoice;
import app.lookalike.service.sheet.SheetExport.Exported;
import app.lookalike.service.sheet.SheetField;
import app.lookalike.service.sheet.SheetFormat;
import app.lookalike.settings.SheetSettings;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.SessionListener;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is exported, in which way, and what became of it. The way is kept in the settings. Lives on the window's thread. */
public final class ExportViewModel implements SessionListener {
    private final Preferences preferences;
    private final TaskRunner jobs;
    private final FileOpener files;
    private final LatestRequest exports;
    private final ObjectProperty<SheetFormat> format = new SimpleObjectProperty<>(SheetFormat.PDF);
    private final ObjectProperty<SheetChoice> choice = new SimpleObjectProperty<>(SheetChoice.DEFAULT);
    private final ReadOnlyObjectWrapper<Optional<Exportable>> what = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exported>> exported = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable CatalogSession session;

    /**
     * Nothing to export yet.
     *
     * @param files opens what was written
     */
    public ExportViewModel(Preferences preferences, TaskRunner jobs, FileOpener files) {
        this.preferences = preferences;
        this.jobs = jobs;
        this.files = files;
        this.exports = new LatestRequest(jobs);
    }

    /** The format. */
    ObjectProperty<SheetFormat> format() {
        return format;
    }

    /** Paper, columns, fields. */
    ObjectProperty<SheetChoice> choice() {
        return choice;
    }

    /** What is to be exported; empty while nothing is. */
    ReadOnlyObjectProperty<Optional<Exportable>> what() {
        return what.getReadOnlyProperty();
    }

    /** What was written; empty before that. */
    ReadOnlyObjectProperty<Optional<Exported>> exported() {
        return exported.getReadOnlyProperty();
    }

    /** Whether it is being written. */
    ReadOnlyBooleanProperty exporting() {
        return exports.busy();
    }

    /** What went wrong, for people; empty where nothing did. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Asks how these are to be exported; the way of the last time is chosen. */
    public void begin(Exportable products) {
        close();
        SheetSettings last = preferences.settings().get().sheets();
        if (last != null) {
            format.set(named(SheetFormat.values(), last.format()).orElse(SheetFormat.PDF));
            Set<SheetField> fields = last.fields().stream()
                    .flatMap(name -> named(SheetField.values(), name).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SheetField.class)));
            choice.set(new SheetChoice(named(Paper.values(), last.paper()).orElse(Paper.A4), last.columns(), fields));
        }
        what.set(Optional.of(products));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** Stops what is being written, and has nothing to export any more. */
    public void close() {
        exports.drop();
        what.set(Optional.empty());
        exported.set(Optional.empty());
        message.set("");
    }

    /** Writes to that file, in place of what may be there, and remembers the way. */
    void export(Path file) {
        CatalogSession in = session;
        Exportable products = what.get().orElse(null);
        if (in == null || products == null) {
            return;
        }
        SheetChoice wanted = choice.get();
        List<String> fields = wanted.fields().stream().map(Enum::name).toList();
        SheetSettings way =
                new SheetSettings(format.get().name(), wanted.paper().name(), wanted.columns(), fields);
        preferences.update(settings -> settings.withSheets(way));
        message.set("");
        exported.set(Optional.empty());
        exports.of(Messages.get("export.task", products.title()), progress -> in.services()
                        .sheetExport()
                        .export(
                                in,
                                products.title(),
                                products.items(),
                                products.board() ? wanted : wanted.ofNoBoard(),
                                file,
                                true,
                                progress))
                .onSuccess(written -> exported.set(Optional.of(written)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    /** Opens what was written in the program for it. */
    void openFile() {
        exported.get().ifPresent(done -> give(() -> files.open(done.file())));
    }

    /** Shows what was written in the file browser. */
    void revealFile() {
        exported.get().ifPresent(done -> give(() -> files.reveal(done.file())));
    }

    private void give(Runnable giving) {
        jobs.start(
                Messages.get("task.reveal"),
                progress -> {
                    giving.run();
                    return true;
                },
                TaskRunner.Outcome.of(given -> {}, failure -> message.set(TaskRunner.messageOf(failure))));
    }

    @Override
    public void open(CatalogSession opened) {
        close();
        session = opened;
    }
}
