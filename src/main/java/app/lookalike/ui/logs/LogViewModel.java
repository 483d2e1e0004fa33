package app.lookalike.ui.logs;

import app.lookalike.base.LogLine;
import app.lookalike.base.LogLine.Level;
import app.lookalike.base.RecentLog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The last lines of the log, those that are serious enough and have the words that are looked for. */
public final class LogViewModel {
    private final RecentLog log;
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.INFO);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private long seen = -1;

    /** Over that log. */
    public LogViewModel(RecentLog log) {
        this.log = log;
        level.addListener((observable, before, now) -> filter());
        words.addListener((observable, before, now) -> filter());
        poll();
    }

    /** Lines that are less serious are left out. */
    public ObjectProperty<Level> level() {
        return level;
    }

    /** Lines without these words are left out; case does not matter. */
    public StringProperty words() {
        return words;
    }

    /** What is left, oldest first. */
    public ObservableList<LogLine> lines() {
        return lines;
    }

    /** Checks for new lines; called a few times a second. */
    public void poll() {
        if (log.written() != seen) {
            filter();
        }
    }

    /** These lines as text, each with where its failure came from. */
    public static String text(List<LogLine> lines) {
        return lines.stream()
                .map(line -> line.trace().isEmpty() ? line.text() : line.text() + "\n" + line.trace())
                .collect(Collectors.joining("\n"));
    }

    private void filter() {
        seen = log.written();
        List<String> wanted =
                List.of(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        lines.setAll(log.lines().stream()
                .filter(line -> line.level().compareTo(level.get()) >= 0)
                .filter(line -> hasAll(line, wanted))
                .toList());
    }

    private static boolean hasAll(LogLine line, List<String> wanted) {
        String text = (line.text() + " " + line.thread() + " " + line.trace()).toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(text::contains);
    }
}
