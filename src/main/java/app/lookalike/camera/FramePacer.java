package app.lookalike.camera;

import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/** Plays a file, or FFmpeg's test picture, at the speed at which it was taken. A camera keeps its own time. */
final class FramePacer {
    private static final long LONGEST_MILLIS = 200;

    private final boolean live;
    private boolean begun;
    private double firstSeconds;
    private long beginNanos;

    /**
     * A metronome that begins with the first picture.
     *
     * @param live whether pictures come when they happen, so that there is nothing to wait for
     */
    FramePacer(boolean live) {
        this.live = live;
    }

    /**
     * Waits until it is time for this picture; a fifth of a second at most, so that a cancel is heard.
     *
     * @param timestamp in units of {@code base} seconds
     */
    void await(long timestamp, AVRational base) {
        if (live || timestamp == avutil.AV_NOPTS_VALUE()) {
            return;
        }
        double seconds = timestamp * avutil.av_q2d(base);
        if (!begun) {
            begun = true;
            firstSeconds = seconds;
            beginNanos = System.nanoTime();
            return;
        }
        double due = seconds - firstSeconds - (System.nanoTime() - beginNanos) / 1e9;
        long millis = Math.min(LONGEST_MILLIS, Math.round(due * TimeUnit.SECONDS.toMillis(1)));
        if (millis > 0) {
            FfmpegFrameSource.sleep(millis);
        }
    }
}
