package app.lookalike.camera;

import app.lookalike.base.AppDirectories;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** FFmpeg as this machine has it; tests that need it are skipped where it does not load. */
final class Ffmpeg {
    static final Path NATIVES = AppDirectories.ofUser().cache().resolve("natives");

    private Ffmpeg() {}

    static void assumePresent() {
        try {
            new FfmpegLibrary(NATIVES).loadDevices();
        } catch (CameraException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    /** The red, green and blue of a pixel, 0 to 255. */
    static int[] pixel(Frame frame, int x, int y) {
        int at = (y * frame.width() + x) * 3;
        return new int[] {frame.pixels()[at] & 0xff, frame.pixels()[at + 1] & 0xff, frame.pixels()[at + 2] & 0xff};
    }
}
