package app.lookalike.ui.shell;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.SessionListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether something changed at the source of the open catalogue: when it is opened and whenever the window comes to
 * the front, after the jobs under way, and not again at once. Lives on the window's thread.
 */
public final class SourceWatch implements SessionListener {
    /** Not sooner after a look than this. */
    static final long PAUSE_MILLIS = 5_000;

    /** On a slow drive a look takes long: it is followed by so many times as long without one. */
    private static final int REST = 20;

    private final TaskRunner jobs;
    private final TaskRunner quiet;
    private final ReadOnlyObjectWrapper<SourceChanges> changes = new ReadOnlyObjectWrapper<>(SourceChanges.NONE);
    private SourceChanges dismissed = SourceChanges.NONE;
    private @Nullable CatalogSession session;
    private @Nullable RunningTask look;
    private boolean due;
    private long notBefore;
    private long now;

    /**
     * Of one window.
     *
     * @param jobs which come first
     * @param quiet does the work; its jobs are not listed
     */
    public SourceWatch(TaskRunner jobs, TaskRunner quiet) {
        this.jobs = jobs;
        this.quiet = quiet;
    }

    /** What there is to say. */
    ReadOnlyObjectProperty<SourceChanges> changes() {
        return changes.getReadOnlyProperty();
    }

    /** Says no more of it, until something else has changed. */
    void dismiss() {
        dismissed = changes.get();
        changes.set(SourceChanges.NONE);
    }

    /** The window came to the front; meanwhile anything may have happened. */
    void cameToFront() {
        due = true;
    }

    /**
     * Looks, where that is due.
     *
     * @param nowMillis the time, on any clock that only goes forward
     */
    void poll(long nowMillis) {
        now = nowMillis;
        CatalogSession looked = session;
        if (!due
                || look != null
                || looked == null
                || now < notBefore
                || !jobs.running().isEmpty()) {
            return;
        }
        due = false;
        RunningTask started = quiet.prepare(
                Messages.get("task.source"),
                looked::sourceChanges,
                new Outcome<>(
                        found -> ended(looked, found),
                        cause -> ended(looked, SourceChanges.NONE),
                        () -> ended(looked, SourceChanges.NONE)));
        look = started;
        started.start();
    }

    private void ended(CatalogSession looked, SourceChanges found) {
        if (looked != session || look == null) {
            return;
        }
        notBefore = now + Math.max(PAUSE_MILLIS, REST * look.elapsedMillis());
        look = null;
        changes.set(found.equals(dismissed) ? SourceChanges.NONE : found);
    }

    @Override
    public void open(CatalogSession opened) {
        RunningTask before = look;
        look = null;
        if (before != null) {
            before.cancel();
        }
        session = opened;
        dismissed = SourceChanges.NONE;
        changes.set(SourceChanges.NONE);
        notBefore = 0;
        due = true;
    }
}
