package app.lookalike.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.LifeCycle;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.Logger;

/**
 * Sets up the log: to a file, in the folder that the system property {@code lookalike.log} names, since users see
 * messages and not log lines; its last lines also to {@link RecentLog}. Not an XML file: to parse one loads 150 classes
 * at each start. Found by logback as a service.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    /** Names of files may hold control characters, which a terminal that shows the log would obey. */
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level [%thread] %logger{30}"
            + " %replace(%msg%n%ex){'[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]', '?'}";

    private static final long MAX_BYTES = 2L << 20;
    private static final int OLDER_FILES = 3;

    /** DJL asks for graphics cards that we have no use for, and warns four times that there are none. */
    private static final String GRAPHICS_CARDS = "ai.djl.util.cuda.CudaUtils";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener());
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file(context));
        root.addAppender(started(context, new RecentLogAppender()));
        context.getLogger(GRAPHICS_CARDS).setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context) {
        String folder = System.getProperty("lookalike.log", System.getProperty("java.io.tmpdir"));
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setPattern(PATTERN);
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setFileNamePattern(folder + "/lookalike.%i.log");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLDER_FILES);
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setMaxFileSize(new FileSize(MAX_BYTES));
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setName("FILE");
        file.setFile(folder + "/lookalike.log");
        rolling.setParent(file);
        file.setEncoder(started(context, lines));
        file.setRollingPolicy(started(context, rolling));
        file.setTriggeringPolicy(started(context, full));
        return started(context, file);
    }

    private static <T extends ch.qos.logback.core.spi.ContextAware & LifeCycle> T started(
            LoggerContext context, T part) {
        part.setContext(context);
        part.start();
        return part;
    }
}
