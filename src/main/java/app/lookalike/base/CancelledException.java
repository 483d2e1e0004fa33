package app.lookalike.base;

/** Thrown when a job ends because it was cancelled; not a failure, and never shown as one. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Made by {@link Progress#checkCancelled()}. */
    public CancelledException() {
        super("Cancelled");
    }
}
