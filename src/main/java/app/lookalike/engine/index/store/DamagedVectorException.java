package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;

/** A stored vector is not what was written. */
public final class DamagedVectorException extends LookalikeException {
    private static final long serialVersionUID = 1L;

    /** Whose it is. */
    public DamagedVectorException(String id) {
        super(Messages.get("index.vectorDamaged", id));
    }
}
