package app.lookalike.base;

/** Threads that do not keep the program alive. */
public final class DaemonThread {
    private DaemonThread() {}

    /** A thread of that name, not started yet. */
    public static Thread of(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
