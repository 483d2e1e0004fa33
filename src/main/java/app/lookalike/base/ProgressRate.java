package app.lookalike.base;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * How fast a job is and how long it will take, from what it had done at the last looks: the mean of about the last 30
 * seconds, steady enough to read, quick enough to be true. Nothing is reported before there is enough data. Immutable;
 * the caller brings the clock.
 */
public final class ProgressRate {
    /** Nothing seen yet. */
    public static final ProgressRate UNKNOWN = new ProgressRate(List.of(), 0);

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final double MIN_SECONDS = 2;

    /** Looks closer together than this replace each other. */
    private static final long SPACING_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The time left is estimated later than the speed: after a slow first second it would be hours. */
    private static final double MIN_SECONDS_TO_GUESS = 4;

    private static final double MIN_SHARE_TO_GUESS = 0.005;

    private record Look(long nanos, long done) {}

    private final List<Look> looks;
    private final long begin;

    /** Oldest look first; {@code begin} units were finished at the very first one, such as before a job was resumed. */
    private ProgressRate(List<Look> looks, long begin) {
        this.looks = List.copyOf(looks);
        this.begin = begin;
    }

    /**
     * The pace after one more look.
     *
     * @param nanos when, on any clock that only goes forward
     * @param done units finished; fewer than before means that another stage began
     */
    public ProgressRate seen(long nanos, long done) {
        if (looks.isEmpty() || done < last().done) {
            return new ProgressRate(List.of(new Look(nanos, done)), done);
        }
        List<Look> kept = new ArrayList<>(looks);
        int newest = kept.size() - 1;
        if (newest > 0 && kept.get(newest).nanos - kept.get(newest - 1).nanos < SPACING_NANOS) {
            kept.remove(newest);
        }
        kept.add(new Look(nanos, done));
        while (kept.size() > 2 && nanos - kept.get(1).nanos >= WINDOW_NANOS) {
            kept.remove(0);
        }
        return new ProgressRate(kept, begin);
    }

    /** Units a second, 0 for a job that does not move any more; empty while it is too early to know. */
    public OptionalDouble perSecond() {
        return looks.isEmpty() || seconds() < MIN_SECONDS || last().done == begin
                ? OptionalDouble.empty()
                : OptionalDouble.of((last().done - looks.get(0).done) / seconds());
    }

    /** Seconds until {@code total} units are finished at this pace; empty where that is unknown. */
    public OptionalDouble secondsLeft(long total) {
        double rate = perSecond().orElse(0);
        boolean tooEarly = rate == 0
                || total < 0
                || seconds() < MIN_SECONDS_TO_GUESS
                || last().done - begin < (total - begin) * MIN_SHARE_TO_GUESS;
        return tooEarly ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, total - last().done) / rate);
    }

    private Look last() {
        return looks.get(looks.size() - 1);
    }

    private double seconds() {
        return (last().nanos - looks.get(0).nanos) / 1e9;
    }
}
