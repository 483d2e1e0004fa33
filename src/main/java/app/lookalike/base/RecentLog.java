package app.lookalike.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of the log, in memory: to be looked at in the window and to go with a report. Safe for any thread. */
public final class RecentLog {
    /** More lines than these are forgotten, the oldest first. */
    public static final int CAPACITY = 3000;

    private static final RecentLog OF_PROGRAM = new RecentLog(CAPACITY);

    private final Deque<LogLine> lines = new ArrayDeque<>();
    private final int capacity;
    private long written;

    /**
     * An empty log.
     *
     * @param capacity lines to keep
     */
    public RecentLog(int capacity) {
        this.capacity = capacity;
    }

    /** The one that this program's log goes to. */
    public static RecentLog ofProgram() {
        return OF_PROGRAM;
    }

    /** Adds a line. */
    public synchronized void add(LogLine line) {
        if (lines.size() == capacity) {
            lines.removeFirst();
        }
        lines.addLast(line);
        written++;
    }

    /** The lines, oldest first. */
    public synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    /** How many lines were ever added: whether there are new ones can be asked often. */
    public synchronized long written() {
        return written;
    }
}
