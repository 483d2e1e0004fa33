package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogConfiguratorTest {
    private static final String PROPERTY = "lookalike.log";

    private static String logged(Path folder, Consumer<LoggerContext> use) throws IOException {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, folder.toString());
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            new LogConfigurator().configure(context);
            use.accept(context);
        } finally {
            context.stop();
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
        return Files.readString(folder.resolve("lookalike.log"));
    }

    @Test
    void logsToAFileAndWithoutWhatNobodyCanActOn(@TempDir Path folder) throws IOException {
        String log = logged(folder, context -> {
            context.getLogger("app.lookalike.Some").info("said");
            context.getLogger("app.lookalike.Some").debug("not said");
            context.getLogger("ai.djl.util.cuda.CudaUtils").warn("Failed to detect GPU count");
        });
        assertThat(log).matches("\\d{4}-\\d\\d-\\d\\dT\\S+ INFO  \\[.+] app.lookalike.Some said\\R");
    }

    @Test
    void aTerminalThatShowsTheLogFileObeysNothingInIt(@TempDir Path folder) throws IOException {
        String log = logged(folder, context -> context.getLogger("test")
                .warn("name \u001b[2J\u009b2J{}", "é", new IOException("cause \u001b]0;title\u0007")));
        assertThat(log)
                .contains("WARN", "name ?[2J?2Jé", "java.io.IOException: cause ?]0;title?", "\tat app.lookalike")
                .doesNotContain("\u001b", "\u009b", "\u0007");
        assertThat(log.split("java.io.IOException", -1)).as("the trace once").hasSize(2);
    }

    @Test
    void isFoundByLogback() {
        assertThat(ServiceLoader.load(Configurator.class).stream())
                .anyMatch(provider -> provider.type() == LogConfigurator.class);
    }
}
