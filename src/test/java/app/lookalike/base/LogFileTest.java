package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @Test
    void aTerminalThatShowsTheLogFileObeysNothingInIt(@TempDir Path folder) throws Exception {
        LoggerContext context = new LoggerContext();
        context.putProperty("lookalike.log", folder.toString());
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFileTest.class.getResource("/logback.xml")));
        context.getLogger("test").warn("name \u001b[2J\u009b2J{}", "é", new IOException("cause \u001b]0;title\u0007"));
        context.stop();

        String log = Files.readString(folder.resolve("lookalike.log"));
        assertThat(log)
                .contains("WARN", "name ?[2J?2Jé\n", "java.io.IOException: cause ?]0;title?\n", "\tat app.lookalike")
                .doesNotContain("\u001b", "\u009b", "\u0007");
        assertThat(log.split("java.io.IOException", -1)).as("the trace once").hasSize(2);
    }
}
