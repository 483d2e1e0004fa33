package app.lookalike.cli;

import app.lookalike.base.ProgressRate;
import app.lookalike.base.Unit;
import java.util.Locale;

/**
 * How far a job is, in one line: "Indexing pictures: 1,200 of 35,598 (3 %), 31.4 images/s, 18 min left". Rate and time
 * left are shown as soon as they are known.
 */
final class ProgressLine {
    private String stage = "";
    private ProgressRate pace = ProgressRate.UNKNOWN;

    /**
     * The line at one moment; calls are in the order of time.
     *
     * @param nanos when, on any clock that only goes forward
     * @param message what is being done; another one is another stage with a pace of its own
     * @param done units finished
     * @param total units in all, -1 where not known
     */
    String text(long nanos, String message, long done, long total, Unit unit) {
        pace = (message.equals(stage) ? pace : ProgressRate.UNKNOWN).seen(nanos, done);
        stage = message;
        if (total <= 0) {
            return message;
        }
        StringBuilder line = new StringBuilder(message).append(": ");
        line.append(
                unit == Unit.BYTES
                        ? format("%,.1f of %,.1f MB", done / 1e6, total / 1e6)
                        : format("%,d of %,d", done, total));
        line.append(format(" (%d %%)", done * 100 / total));
        if (unit != Unit.ITEMS && done < total) {
            pace.perSecond().ifPresent(rate -> line.append(speed(rate, unit)));
            pace.secondsLeft(total).ifPresent(left -> line.append(timeLeft(left)));
        }
        return line.toString();
    }

    private static String speed(double perSecond, Unit unit) {
        return unit == Unit.BYTES ? format(", %.1f MB/s", perSecond / 1e6) : format(", %.1f images/s", perSecond);
    }

    /** In the largest unit that fits: the seconds of an hour are of no use. */
    private static String timeLeft(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (seconds < 60) {
            return format(", %d s left", Math.max(1, Math.round(seconds)));
        }
        return minutes < 60
                ? format(", %d min left", minutes)
                : format(", %d h %d min left", minutes / 60, minutes % 60);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
