package app.lookalike.base.download;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a download failed; the message gives the reason for people, as the end of a sentence. */
public final class DownloadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Reason {
        /** No server answers at that address, or there is no network. */
        NO_CONNECTION,
        /** It began and broke off, or nothing came any more; what has come is kept. */
        BROKEN,
        /** The server answers with another status than success. */
        REFUSED,
        /** The server answers with a web page instead of the file: a form to log in, a hotel's network. */
        WEB_PAGE,
        /** The server sends from one address to the next without end, or to one that is not safe. */
        REDIRECTS,
        /** The disk has no room for it. */
        NO_ROOM
    }

    private final Reason reason;
    private final int status;

    DownloadException(Reason reason, String message) {
        this(reason, 0, message, null);
    }

    DownloadException(Reason reason, int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.status = status;
    }

    /** What kind of failure. */
    public Reason reason() {
        return reason;
    }

    /** The server's HTTP status where that is the failure, else 0. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed a little later. */
    boolean mayPass() {
        return switch (reason) {
            case NO_CONNECTION, BROKEN -> true;
            case REFUSED -> status >= 500 || status == 408 || status == 416 || status == 429;
            case WEB_PAGE, REDIRECTS, NO_ROOM -> false;
        };
    }
}
