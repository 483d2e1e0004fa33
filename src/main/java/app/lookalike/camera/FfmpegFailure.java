package app.lookalike.camera;

import app.lookalike.base.text.Messages;
import app.lookalike.camera.CameraException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * From FFmpeg's error codes to what is the case and what to do. Codes of the system are its {@code errno}, negated;
 * those used here are the same on Linux, macOS and Windows.
 */
final class FfmpegFailure {
    private static final int EPERM = -1;
    private static final int ENOENT = -2;
    private static final int EIO = -5;
    private static final int ENXIO = -6;
    private static final int EACCES = -13;
    private static final int EBUSY = -16;
    private static final int ENODEV = -19;
    private static final Set<Integer> GONE = Set.of(ENOENT, ENXIO, ENODEV);
    private static final int MESSAGE_BYTES = 128;

    private FfmpegFailure() {}

    /** Why a camera could not be opened. */
    static CameraException opening(Camera camera, int code) {
        String name = camera.name();
        if (code == EBUSY) {
            return new CameraException(Problem.BUSY, Messages.get("camera.busy", name));
        }
        if (code == EACCES || code == EPERM) {
            return new CameraException(Problem.NO_PERMISSION, Messages.get("camera.noPermission", name, permission()));
        }
        if (code == avutil.AVERROR_HTTP_UNAUTHORIZED() || code == avutil.AVERROR_HTTP_FORBIDDEN()) {
            return new CameraException(Problem.NO_PERMISSION, Messages.get("camera.password", name));
        }
        if (camera.isDevice() && GONE.contains(code)) {
            return new CameraException(Problem.NOT_OPENED, Messages.get("camera.unplugged", name));
        }
        if (camera.isDevice() && code == EIO) {
            return new CameraException(Problem.NOT_OPENED, Messages.get("camera.silent", name, permission()));
        }
        return new CameraException(
                Problem.NOT_OPENED,
                Messages.get(
                        "camera.notOpened",
                        name,
                        meaning(code),
                        camera.isDevice() ? Messages.get("camera.itsCable") : Messages.get("camera.theAddress")));
    }

    /** Why an open camera sends nothing any more. */
    static CameraException running(Camera camera, int code) {
        if (camera.isDevice() && code != avutil.AVERROR_EOF) {
            return new CameraException(Problem.LOST, Messages.get("camera.lost", camera.name()));
        }
        if (code == avutil.AVERROR_EOF) {
            return new CameraException(Problem.ENDED, Messages.get("camera.ended", camera.name()));
        }
        return new CameraException(Problem.LOST, Messages.get("camera.broke", camera.name(), meaning(code)));
    }

    /** The failure of a camera that is open or being opened and sends nothing. */
    static CameraException silent(Camera camera, Problem problem, long seconds) {
        return new CameraException(problem, Messages.get("camera.noPicture", camera.name(), seconds));
    }

    private static String permission() {
        String os = System.getProperty("os.name", "");
        if (os.startsWith("Mac")) {
            return Messages.get("camera.permission.mac");
        }
        return os.startsWith("Windows")
                ? Messages.get("camera.permission.windows")
                : Messages.get("camera.permission.linux");
    }

    private static String meaning(int code) {
        byte[] text = new byte[MESSAGE_BYTES];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
