package app.lookalike.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How fast a job is, from what it had done at the last few looks; steady enough to read, quick enough to be true. */
final class Pace {
    private static final long WINDOW_MILLIS = 10_000;
    private static final long MIN_MILLIS = 1_000;

    /** What is left is guessed later than the speed: a slow first second would say hours. */
    private static final long MIN_MILLIS_TO_GUESS = 4_000;

    private static final double MIN_SHARE_TO_GUESS = 0.005;

    private record Sample(long millis, long done) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * Notes one look.
     *
     * @param millis when, on any clock that only goes forward
     * @param done units finished; fewer than before means that another stage began
     */
    void look(long millis, long done) {
        if (!samples.isEmpty() && done < samples.getLast().done) {
            samples.clear();
        }
        samples.addLast(new Sample(millis, done));
        while (millis - samples.getFirst().millis > WINDOW_MILLIS && samples.size() > 2) {
            samples.removeFirst();
        }
    }

    /** Units a second, or empty while it is too early to tell. */
    OptionalDouble perSecond() {
        if (samples.isEmpty()) {
            return OptionalDouble.empty();
        }
        long millis = span();
        long done = samples.getLast().done - samples.getFirst().done;
        return millis < MIN_MILLIS || done <= 0 ? OptionalDouble.empty() : OptionalDouble.of(done * 1000.0 / millis);
    }

    /** Seconds until {@code total} units are finished at this pace. */
    OptionalDouble secondsLeft(long total) {
        OptionalDouble pace = perSecond();
        return pace.isEmpty()
                        || total < 0
                        || span() < MIN_MILLIS_TO_GUESS
                        || samples.getLast().done < total * MIN_SHARE_TO_GUESS
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, total - samples.getLast().done) / pace.getAsDouble());
    }

    private long span() {
        return samples.getLast().millis - samples.getFirst().millis;
    }
}
