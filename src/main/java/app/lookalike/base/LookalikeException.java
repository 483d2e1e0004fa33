package app.lookalike.base;

/**
 * A failure whose message is meant for people, in their language ({@link app.lookalike.base.text.Messages}): it states
 * what went wrong, where (file, row) and what to do. Library exceptions are wrapped in one of these at the edge of the
 * package that uses the library; the window and the command line show {@link #getMessage()} as it is, the log has the
 * cause.
 */
public class LookalikeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure found by our own check.
     *
     * @param message what, where, and what to do about it
     */
    public LookalikeException(String message) {
        super(message);
    }

    /**
     * A failure that a library reported.
     *
     * @param message what, where, and what to do about it
     * @param cause what the library threw
     */
    public LookalikeException(String message, Throwable cause) {
        super(message, cause);
    }
}
