package app.lookalike.base;

import app.lookalike.base.LogLine.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;

/** Copies what is logged into {@link RecentLog}. */
public final class RecentLogAppender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy failure = event.getThrowableProxy();
        RecentLog.ofProgram()
                .add(new LogLine(
                        Instant.ofEpochMilli(event.getTimeStamp()),
                        levelOf(event),
                        event.getThreadName(),
                        simpleName(event.getLoggerName()),
                        event.getFormattedMessage(),
                        failure == null ? "" : ThrowableProxyUtil.asString(failure)));
    }

    private static Level levelOf(ILoggingEvent event) {
        return switch (event.getLevel().toInt()) {
            case ch.qos.logback.classic.Level.ERROR_INT -> Level.ERROR;
            case ch.qos.logback.classic.Level.WARN_INT -> Level.WARN;
            case ch.qos.logback.classic.Level.INFO_INT -> Level.INFO;
            default -> Level.DEBUG;
        };
    }

    private static String simpleName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
