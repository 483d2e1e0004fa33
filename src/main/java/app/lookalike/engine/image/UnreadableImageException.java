package app.lookalike.engine.image;

import app.lookalike.base.LookalikeException;

/**
 * A file that cannot be shown as a picture. The message is a short reason without the file's name, such as {@code the
 * file ends too early}, fit for a list of skipped pictures.
 */
public final class UnreadableImageException extends LookalikeException {
    private static final long serialVersionUID = 1L;

    /** A reason that we found ourselves. */
    public UnreadableImageException(String reason) {
        super(reason);
    }

    /** With the reason given by the decoder. */
    public UnreadableImageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
