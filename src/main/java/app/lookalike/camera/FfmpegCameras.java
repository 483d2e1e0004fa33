package app.lookalike.camera;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** The cameras of this machine, through FFmpeg: Video4Linux, AVFoundation on macOS, DirectShow on Windows. */
public final class FfmpegCameras implements Cameras {
    /** Names a stream, a file or a test picture to use like a camera. */
    static final String VARIABLE = "LOOKALIKE_CAMERA";

    private final FfmpegLibrary ffmpeg;
    private final String os;
    private final Map<String, String> environment;

    private FfmpegCameras(Path natives, String os, Map<String, String> environment) {
        this.ffmpeg = new FfmpegLibrary(natives);
        this.os = os.toLowerCase(Locale.ROOT);
        this.environment = environment;
    }

    /**
     * The cameras of the machine that this runs on.
     *
     * @param natives where native libraries are unpacked
     */
    public static FfmpegCameras ofThisMachine(Path natives) {
        return new FfmpegCameras(natives, System.getProperty("os.name", ""), System.getenv());
    }

    /**
     * The camera at that address.
     *
     * @param address of a stream, a file, or {@code lavfi:} and the description of a test picture
     */
    public static Camera at(String address) {
        String prefix = Camera.TEST_PICTURE + ":";
        return address.startsWith(prefix)
                ? new Camera(
                        Camera.TEST_PICTURE, address.substring(prefix.length()), Messages.get("camera.testPicture"))
                : new Camera("", address, address);
    }

    @Override
    public List<Camera> list() {
        List<Camera> cameras = new ArrayList<>();
        Optional.ofNullable(environment.get(VARIABLE))
                .filter(address -> !address.isBlank())
                .map(FfmpegCameras::at)
                .ifPresent(cameras::add);
        if (os.startsWith("linux")) {
            cameras.addAll(new VideoDevices(Path.of("/sys/class/video4linux"), Path.of("/dev")).list());
        } else if (os.startsWith("mac")) {
            // FFmpeg has no list for AVFoundation; the system chooses which camera is its default.
            cameras.add(new Camera("avfoundation", "default:none", Messages.get("camera.default")));
        } else if (os.startsWith("windows")) {
            ffmpeg.loadDevices();
            cameras.addAll(directShow());
        }
        return cameras;
    }

    private static List<Camera> directShow() {
        List<Camera> cameras = new ArrayList<>();
        AVDeviceInfoList found = new AVDeviceInfoList(null);
        int count = avdevice.avdevice_list_input_sources(
                avformat.av_find_input_format("dshow"), (String) null, new AVDictionary(null), found);
        for (int i = 0; i < count; i++) {
            AVDeviceInfo device = found.devices(i);
            if (device.nb_media_types() > 0 && device.media_types().get() == avutil.AVMEDIA_TYPE_VIDEO) {
                cameras.add(new Camera(
                        "dshow",
                        "video=" + device.device_name().getString(),
                        device.device_description().getString()));
            }
        }
        avdevice.avdevice_free_list_devices(found);
        return cameras;
    }

    @Override
    public FrameSource open(Camera camera, Progress progress) {
        progress.checkCancelled();
        if (camera.format().isEmpty()) {
            ffmpeg.load();
        } else {
            ffmpeg.loadDevices();
        }
        // AVFoundation's own default, 29.97 a second, is refused by most cameras.
        return camera.format().equals("avfoundation")
                ? FfmpegFrameSource.open(camera, progress, "framerate", "30")
                : FfmpegFrameSource.open(camera, progress);
    }
}
