package app.lookalike.ui.jobs;

import app.lookalike.base.ProgressRate;
import app.lookalike.base.RunningTask;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A long job in words and a bar. It is looked at a few times a second, whatever the job's own speed is. */
public final class JobViewModel {
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private @Nullable RunningTask task;
    private ProgressRate pace = ProgressRate.UNKNOWN;

    /** Whether there is a job to show. */
    public ReadOnlyBooleanProperty active() {
        return active.getReadOnlyProperty();
    }

    /** What it does, such as "Indexing pictures". */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** How far and how fast it is; may be empty. */
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 where that is not known. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** Shows this job from now on. */
    public void watch(RunningTask job) {
        task = job;
        pace = ProgressRate.UNKNOWN;
        active.set(true);
        poll(0);
    }

    /** Shows no job. */
    public void clear() {
        task = null;
        active.set(false);
        message.set("");
        detail.set("");
        fraction.set(-1);
    }

    /** Asks the job to stop. */
    public void cancel() {
        if (task != null) {
            task.cancel();
            message.set(Messages.get("job.stopping"));
        }
    }

    /**
     * Looks at the job.
     *
     * @param nowMillis the time, on any clock that only goes forward
     */
    public void poll(long nowMillis) {
        if (task == null) {
            return;
        }
        RunningTask.Snapshot now = task.snapshot();
        if (nowMillis > 0) {
            // A new message is a new stage, to which the earlier pace does not apply.
            ProgressRate before = now.message().equals(message.get()) ? pace : ProgressRate.UNKNOWN;
            pace = before.seen(TimeUnit.MILLISECONDS.toNanos(nowMillis), now.done());
        }
        message.set(now.message());
        fraction.set(now.fraction());
        List<String> parts = new ArrayList<>();
        if (now.total() > 0) {
            parts.add(
                    now.unit() == Unit.BYTES
                            ? Messages.get("job.bytes", megabytes((double) now.done()), megabytes((double) now.total()))
                            : Messages.get("job.items", now.done(), now.total()));
            if (now.unit() != Unit.ITEMS) {
                pace.perSecond().ifPresent(perSecond -> parts.add(speed(perSecond, now.unit())));
                OptionalDouble left = pace.secondsLeft(now.total());
                left.ifPresent(seconds -> parts.add(timeLeft(seconds)));
            }
        }
        detail.set(String.join(Messages.get("separator"), parts));
    }

    private static String speed(double perSecond, Unit unit) {
        return unit == Unit.BYTES
                ? Messages.get("job.megabytesPerSecond", megabytes(perSecond))
                : Messages.get("job.picturesPerSecond", perSecond < 10 ? perSecond : Math.rint(perSecond));
    }

    private static double megabytes(double bytes) {
        return bytes / 1e6;
    }

    /** In the largest unit that fits: the seconds of an hour would be of no use. */
    static String timeLeft(double seconds) {
        if (seconds < 60) {
            return Messages.get("job.secondsLeft", Math.max(1, Math.round(seconds)));
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60
                ? Messages.get("job.minutesLeft", minutes)
                : Messages.get("job.hoursLeft", minutes / 60, minutes % 60);
    }
}
