package app.lookalike.base;

/** A job ended because somebody asked it to; not a failure, and never shown as one. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Made by {@link Progress#checkCancelled()}. */
    public CancelledException() {
        super("Cancelled");
    }
}
