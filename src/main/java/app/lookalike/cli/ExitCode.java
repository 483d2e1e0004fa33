package app.lookalike.cli;

/** What scripts read from the process's end. */
final class ExitCode {
    static final int DONE = 0;
    /** One clear line on stderr gives the reason. */
    static final int FAILED = 1;
    /** The command line itself is wrong. */
    static final int WRONG_USAGE = 2;
    /** Done, but some rows or pictures were left out; the report names them. */
    static final int DONE_WITH_SKIPPED = 3;
    /** Stopped by the user; what was finished is kept. */
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(boolean anythingSkipped) {
        return anythingSkipped ? DONE_WITH_SKIPPED : DONE;
    }
}
