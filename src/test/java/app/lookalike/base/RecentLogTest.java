package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LogLine.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentLogTest {
    @Test
    void keepsTheLastLines() {
        RecentLog log = new RecentLog(3);
        for (int i = 0; i < 5; i++) {
            log.add(new LogLine(Instant.EPOCH, Level.INFO, "main", "Test", "line " + i, ""));
        }

        assertThat(log.lines()).extracting(LogLine::message).containsExactly("line 2", "line 3", "line 4");
        assertThat(log.written()).isEqualTo(5);
    }

    @Test
    void getsWhatTheProgramLogsWithTheTraceOfAFailure() {
        LoggerContext context = new LoggerContext();
        RecentLogAppender appender = new RecentLogAppender();
        appender.setContext(context);
        appender.start();
        Logger logger = context.getLogger("app.lookalike.base.Anything");
        logger.addAppender(appender);

        logger.warn("{} did not work", "This", new IllegalStateException("broken"));

        assertThat(RecentLog.ofProgram().lines()).last().satisfies(line -> {
            assertThat(line.level()).isEqualTo(Level.WARN);
            assertThat(line.logger()).isEqualTo("Anything");
            assertThat(line.message()).isEqualTo("This did not work");
            assertThat(line.trace()).contains("IllegalStateException: broken", "RecentLogTest");
            assertThat(line.text()).endsWith("WARN  Anything: This did not work");
        });
    }
}
