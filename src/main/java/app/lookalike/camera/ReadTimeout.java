package app.lookalike.camera;

import app.lookalike.base.Progress;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** How long FFmpeg may wait for a network or a device: until the job is cancelled, and so many seconds at most. */
final class ReadTimeout extends AVIOInterruptCB.Callback_Pointer {
    private static final int GO_ON = 0;
    private static final int STOP = 1;

    private final Progress progress;
    private final long nanos;
    private long since = System.nanoTime();

    /** Patience that begins now. */
    ReadTimeout(Progress progress, long seconds) {
        this.progress = progress;
        this.nanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Begins anew. */
    void renew() {
        since = System.nanoTime();
    }

    /** Whether it took too long. */
    boolean isOver() {
        return System.nanoTime() - since > nanos;
    }

    /** FFmpeg asks this several times a second, on the thread that waits. */
    @Override
    public int call(Pointer nothing) {
        return progress.isCancelled() || isOver() ? STOP : GO_ON;
    }
}
