package app.lookalike.camera;

import app.lookalike.camera.CameraException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
            return new CameraException(
                    Problem.BUSY, name + " is used by another program. Close that program, then try again.");
        }
        if (code == EACCES || code == EPERM) {
            return new CameraException(
                    Problem.NO_PERMISSION, name + " may not be used by this program. " + permission());
        }
        if (code == avutil.AVERROR_HTTP_UNAUTHORIZED() || code == avutil.AVERROR_HTTP_FORBIDDEN()) {
            return new CameraException(
                    Problem.NO_PERMISSION,
                    name + " asks for a name and a password. Put them into its address: http://name:password@host/...");
        }
        if (camera.isDevice() && GONE.contains(code)) {
            return new CameraException(
                    Problem.NOT_OPENED, name + " is not plugged in any more. Plug it in, then try again.");
        }
        if (camera.isDevice() && code == EIO) {
            return new CameraException(
                    Problem.NOT_OPENED,
                    name + " does not answer. Another program may be using it, or this one may not: close others, then "
                            + "try again. " + permission());
        }
        return new CameraException(
                Problem.NOT_OPENED,
                String.format(
                        Locale.ROOT,
                        "%s cannot be opened (%s). Check %s, then try again.",
                        name,
                        meaning(code),
                        camera.isDevice() ? "its cable" : "the address"));
    }

    /** Why an open camera sends nothing any more. */
    static CameraException running(Camera camera, int code) {
        if (camera.isDevice() && code != avutil.AVERROR_EOF) {
            return new CameraException(
                    Problem.LOST, camera.name() + " was unplugged or stopped. Plug it in again, then try again.");
        }
        if (code == avutil.AVERROR_EOF) {
            return new CameraException(
                    Problem.ENDED, camera.name() + " has ended. Start again, or choose another camera.");
        }
        return new CameraException(
                Problem.LOST,
                String.format(
                        Locale.ROOT,
                        "The connection to %s broke (%s). Check it, then try again.",
                        camera.name(),
                        meaning(code)));
    }

    /** What to say of a camera that is open or being opened and sends nothing. */
    static CameraException silent(Camera camera, Problem problem, long seconds) {
        return new CameraException(
                problem,
                String.format(
                        Locale.ROOT,
                        "%s has sent no picture for %d seconds. Check that it is on and connected, then try again.",
                        camera.name(),
                        seconds));
    }

    private static String permission() {
        String os = System.getProperty("os.name", "");
        if (os.startsWith("Mac")) {
            return "Allow it in System Settings, Privacy & Security, Camera.";
        }
        return os.startsWith("Windows")
                ? "Allow desktop apps in Settings, Privacy, Camera."
                : "Add yourself to the group “video” (sudo usermod -aG video $USER) and log in again.";
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
