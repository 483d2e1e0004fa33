package app.lookalike.camera;

import app.lookalike.base.text.Messages;
import app.lookalike.camera.CameraException.Problem;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/**
 * FFmpeg's native libraries. They come from the class path and are unpacked into the cache (65 MB) when they are needed
 * for the first time.
 */
final class FfmpegLibrary {
    private static final Pattern MISSING =
            Pattern.compile("(lib[\\w.+-]+\\.so[.\\d]*): cannot open shared object file");
    private static final Path LOCATION = Path.of("javacpp");

    private final Path natives;

    /** Why devices do not load: a class whose loading failed once does not report the cause again. */
    private @Nullable CameraException deviceRefusal;

    /**
     * Libraries that are not loaded yet.
     *
     * @param natives where native libraries are unpacked
     */
    FfmpegLibrary(Path natives) {
        this.natives = natives;
    }

    /**
     * Loads what streams and files need; nothing if it is loaded.
     *
     * @throws CameraException if there is none for this machine
     */
    void load() {
        String cache = "org.bytedeco.javacpp.cachedir"; // as TensorFlow's does: JavaCPP has one for all
        if (System.getProperty(cache) == null) {
            System.setProperty(cache, natives.resolve(LOCATION).toString());
        }
        try {
            Loader.load(avformat.class);
            Loader.load(swscale.class);
            avutil.av_log_set_level(avutil.AV_LOG_FATAL); // it writes to stderr, which is not ours
        } catch (LinkageError e) {
            throw refusal(e);
        }
    }

    /**
     * Loads what devices need as well.
     *
     * @throws CameraException also where a library of the system is missing
     */
    synchronized void loadDevices() {
        load();
        if (deviceRefusal != null) {
            throw deviceRefusal;
        }
        try {
            Loader.load(avdevice.class);
            avdevice.avdevice_register_all();
        } catch (LinkageError e) {
            deviceRefusal = refusal(e);
            throw deviceRefusal;
        }
    }

    /** The failure of a library that does not load. */
    static CameraException refusal(LinkageError failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable String message = cause.getMessage();
            Matcher missing = MISSING.matcher(message == null ? "" : message);
            if (missing.find()) {
                return new CameraException(Problem.MISSING_LIBRARY, install(missing.group(1)), failure);
            }
        }
        return new CameraException(
                Problem.MISSING_LIBRARY,
                Messages.get("camera.notLoaded", System.getProperty("os.name"), System.getProperty("os.arch")),
                failure);
    }

    private static String install(String library) {
        return library.startsWith("libpulse")
                ? Messages.get("camera.needsPulse", library)
                : Messages.get("camera.needsLibrary", library);
    }
}
