package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;

/** A stored vector is not what was written. */
public final class DamagedVectorException extends LookalikeException {
    private static final long serialVersionUID = 1L;

    /** Whose it is. */
    public DamagedVectorException(String id) {
        super("The stored vector of product " + id
                + " is damaged. Index once more: only what is damaged is made again.");
    }
}
