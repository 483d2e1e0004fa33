package app.lookalike.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LogLine;
import app.lookalike.base.LogLine.Level;
import app.lookalike.base.RecentLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogViewModelTest {
    private final RecentLog log = new RecentLog(10);
    private final LogViewModel model;

    LogViewModelTest() {
        add(Level.INFO, "Opened the catalogue", "");
        add(Level.WARN, "Line 7 is broken", "");
        add(Level.ERROR, "Indexing failed", "java.io.IOException: disk full\n\tat Somewhere");
        model = new LogViewModel(log);
    }

    @Test
    void showsAllLinesOldestFirst() {
        assertThat(messages()).containsExactly("Opened the catalogue", "Line 7 is broken", "Indexing failed");
    }

    @Test
    void leavesOutWhatIsNotSeriousEnough() {
        model.level().set(Level.WARN);
        assertThat(messages()).containsExactly("Line 7 is broken", "Indexing failed");

        model.level().set(Level.ERROR);
        assertThat(messages()).containsExactly("Indexing failed");
    }

    @Test
    void looksForAllWordsAlsoInTraces() {
        model.words().set("full INDEXING");
        assertThat(messages()).containsExactly("Indexing failed");

        model.words().set("full catalogue");
        assertThat(messages()).isEmpty();
    }

    @Test
    void showsNewLinesThatFit() {
        model.level().set(Level.WARN);
        add(Level.INFO, "Nothing", "");
        add(Level.WARN, "Something", "");

        model.poll();

        assertThat(messages()).endsWith("Something").doesNotContain("Nothing");
    }

    @Test
    void copiesLinesWithTheirTraces() {
        assertThat(LogViewModel.text(List.copyOf(model.lines())).lines())
                .hasSize(5)
                .anyMatch(line -> line.contains("disk full"));
    }

    private void add(Level level, String message, String trace) {
        log.add(new LogLine(Instant.EPOCH, level, "jobs-1", "Test", message, trace));
    }

    private List<String> messages() {
        return model.lines().stream().map(LogLine::message).toList();
    }
}
