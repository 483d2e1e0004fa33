package app.lookalike.ui.insights.chart;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.chart.Chart;
import app.lookalike.service.insight.chart.ChartFormat;
import app.lookalike.ui.common.LatestRequest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Writes charts to files, and says where. Lives on the window's thread. */
public final class ChartExportViewModel {
    private final LatestRequest writing;
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /** Nothing is written yet. */
    public ChartExportViewModel(TaskRunner runner) {
        writing = new LatestRequest(runner);
    }

    /** Where a chart was written last, until that is dismissed. */
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return saved.getReadOnlyProperty();
    }

    /** Why the last chart was not written, for people; empty where nothing went wrong. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Writes a chart, in place of a file that may be there. */
    public void write(Chart chart, ChartFormat format, Path file) {
        dismiss();
        writing.of(Messages.get("insights.task.export"), progress -> {
                    format.write(chart, file);
                    return file;
                })
                .onSuccess(written -> saved.set(Optional.of(written)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    /** Dismisses the message and the notice about the last file. */
    public void dismiss() {
        message.set("");
        saved.set(Optional.empty());
    }
}
