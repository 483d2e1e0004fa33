package app.lookalike.base;

/** JSON that is not what the program keeps there. The message names it and the place in it, and quotes nothing of it. */
public final class InvalidJsonException extends LookalikeException {
    private static final long serialVersionUID = 1L;

    InvalidJsonException(String message) {
        super(message);
    }

    InvalidJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
