package app.lookalike.base.download;

import app.lookalike.base.text.Messages;
import java.time.Duration;

/** Notices when a transfer no longer moves. */
public final class StallTimer {
    private final Duration patience;
    private long most = -1;
    private long since = System.nanoTime();

    /** Counts from now. */
    public StallTimer(Duration patience) {
        this.patience = patience;
    }

    /**
     * To be called again and again.
     *
     * @param bytes what has come so far
     * @throws DownloadException if it has been the same for too long
     */
    public void check(long bytes) throws DownloadException {
        long now = System.nanoTime();
        if (bytes > most) {
            most = bytes;
            since = now;
        } else if (now - since > patience.toNanos()) {
            throw new DownloadException(
                    DownloadException.Reason.BROKEN, Messages.get("download.stalled", patience.toSeconds()));
        }
    }
}
