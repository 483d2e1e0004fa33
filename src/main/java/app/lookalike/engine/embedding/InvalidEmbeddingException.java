package app.lookalike.engine.embedding;

import app.lookalike.base.LookalikeException;

/** A vector that cannot be compared with others: zero or not finite. */
public final class InvalidEmbeddingException extends LookalikeException {
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public InvalidEmbeddingException(String reason) {
        super(reason);
    }
}
