package app.lookalike.base.download;

import java.io.IOException;

/** A file is not the one that was published. */
public final class ChecksumException extends IOException {
    private static final long serialVersionUID = 1L;

    ChecksumException(String message) {
        super(message);
    }
}
