package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogConfiguratorTest {
    private static final String PROPERTY = "lookalike.log";

    @Test
    void logsToAFileAndWithoutWhatNobodyCanActOn(@TempDir Path folder) throws IOException {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, folder.toString());
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            new LogConfigurator().configure(context);
            context.getLogger("app.lookalike.Some").info("said");
            context.getLogger("app.lookalike.Some").debug("not said");
            context.getLogger("ai.djl.util.cuda.CudaUtils").warn("Failed to detect GPU count");
        } finally {
            context.stop();
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("lookalike.log")))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+ INFO  \\[.+] app.lookalike.Some said");
    }

    @Test
    void isFoundByLogback() {
        assertThat(ServiceLoader.load(Configurator.class).stream())
                .anyMatch(provider -> provider.type() == LogConfigurator.class);
    }
}
