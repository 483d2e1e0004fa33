package app.lookalike.base;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One entry of the log.
 *
 * @param time when it was written
 * @param level how serious it is
 * @param thread who wrote it
 * @param logger what it is about: a class, its package shortened
 * @param message in English
 * @param trace where a failure came from, line by line; empty where there was none
 */
public record LogLine(Instant time, Level level, String thread, String logger, String message, String trace) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /** How serious an entry is, the least serious first. */
    public enum Level {
        /** Only of use to find a fault. */
        DEBUG,
        /** The usual course of things. */
        INFO,
        /** Something was not as it should be; the program went on. */
        WARN,
        /** Something did not work. */
        ERROR
    }

    /** As it is shown and copied, without the trace. */
    public String text() {
        return String.format(Locale.ROOT, "%s %-5s %s: %s", TIME.format(time), level, logger, message);
    }
}
