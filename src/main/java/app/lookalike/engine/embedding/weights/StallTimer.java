package app.lookalike.engine.embedding.weights;

import java.io.IOException;
import java.time.Duration;

/** Notices when a transfer no longer moves. */
final class StallTimer {
    private final Duration patience;
    private long most = -1;
    private long since = System.nanoTime();

    StallTimer(Duration patience) {
        this.patience = patience;
    }

    /**
     * To be called again and again.
     *
     * @param bytes what has come so far
     * @throws IOException if it has been the same for too long
     */
    void check(long bytes) throws IOException {
        long now = System.nanoTime();
        if (bytes > most) {
            most = bytes;
            since = now;
        } else if (now - since > patience.toNanos()) {
            throw new IOException("nothing has come for " + patience.toSeconds() + " s");
        }
    }
}
