package app.lookalike.ui.insights.chart;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.chart.Chart;
import app.lookalike.service.insight.chart.ChartFormat;
import app.lookalike.ui.common.FileWriting;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Writes charts to files, and says where. Lives on the window's thread. */
public final class ChartExportViewModel {
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final FileWriting writing;

    /** Nothing is written yet. */
    public ChartExportViewModel(TaskRunner runner) {
        writing = new FileWriting(runner, message::set);
    }

    /** Where a chart was written last, until that is dismissed. */
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return writing.written();
    }

    /** Why the last chart was not written, for people; empty where nothing went wrong. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Writes a chart, in place of a file that may be there. */
    public void write(Chart chart, ChartFormat format, Path file) {
        dismiss();
        writing.write(Messages.get("insights.task.export"), file, path -> format.write(chart, path));
    }

    /** Dismisses the message and the notice about the last file. */
    public void dismiss() {
        message.set("");
        writing.dismiss();
    }
}
