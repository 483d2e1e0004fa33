package app.lookalike.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.camera.CameraException.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FfmpegFrameSourceTest {
    /** More than the callbacks into Java that FFmpeg's bindings can hold at a time. */
    private static final int OFTEN = 40;

    private final FfmpegCameras cameras = FfmpegCameras.ofThisMachine(Ffmpeg.NATIVES);

    @BeforeAll
    static void needsFfmpeg() {
        Ffmpeg.assumePresent();
    }

    @Test
    void givesFramesOfTheRightSizeColoursAndOrientation() {
        try (FrameSource bars = open("lavfi:smptebars=size=320x240:rate=100")) {
            Frame frame = bars.next();

            assertThat(frame.width()).isEqualTo(320);
            assertThat(frame.height()).isEqualTo(240);
            assertColour(frame, 10, 10, 191, 191, 191);
            assertColour(frame, 60, 10, 191, 191, 0);
            assertColour(frame, 310, 10, 0, 0, 191);
            assertColour(frame, 80, 230, 255, 255, 255);
        }
    }

    @Test
    void goesOnToTheNextFrame() {
        try (FrameSource moving = open("lavfi:testsrc2=size=320x240:rate=100")) {
            Frame first = moving.next();
            Frame second = moving.next();

            assertColour(first, 0, 0, 127, 0, 254);
            assertThat(second.pixels()).isNotEqualTo(first.pixels()).hasSize(320 * 240 * 3);
        }
    }

    @Test
    void shrinksWhatIsLargerThanAnybodyNeeds() {
        try (FrameSource large = open("lavfi:color=c=0x204080:size=1920x1080:rate=100")) {
            Frame frame = large.next();

            assertThat(frame.width()).isEqualTo(1280);
            assertThat(frame.height()).isEqualTo(720);
            assertColour(frame, 1279, 719, 0x20, 0x40, 0x80);
        }
    }

    @Test
    void readsTheStreamOfAnIpCameraAndLetsGoOfIt() throws Exception {
        try (CameraServer server = new CameraServer(64, 48)) {
            try (FrameSource stream = cameras.open(server.camera("/stream"), Progress.NONE)) {
                Frame frame = stream.next();
                assertThat(frame.width()).isEqualTo(64);
                assertThat(frame.height()).isEqualTo(48);
                assertColour(frame, 8, 24, 254, 0, 0);
                assertColour(frame, 56, 24, 0, 0, 254);
            }
            assertThat(server.left.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void saysThatAStreamEnded() throws IOException {
        try (CameraServer server = new CameraServer(64, 48)) {
            server.pictures = 60;
            try (FrameSource stream = cameras.open(server.camera("/stream"), Progress.NONE)) {
                assertThatExceptionOfType(CameraException.class)
                        .isThrownBy(() -> readToTheEnd(stream))
                        .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.ENDED));
            }
        }
    }

    @Test
    void readsAVideoFileToItsEnd(@TempDir Path folder) throws Exception {
        Path video = folder.resolve("video.mp4");
        String program = Loader.load(ffmpeg.class);
        String picture = "color=c=0x208040:size=160x120:rate=50:duration=0.4";
        ProcessBuilder write = new ProcessBuilder(
                program, "-loglevel", "error", "-f", "lavfi", "-i", picture, "-c:v", "mpeg4", video.toString());
        write.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        Objects.requireNonNull(Path.of(program).getParent()).toString());
        Process writing = write.inheritIO().start();
        assertThat(writing.waitFor()).isZero();

        try (FrameSource file = open(video.toString())) {
            assertColour(file.next(), 80, 60, 0x20, 0x80, 0x40);
            assertThatExceptionOfType(CameraException.class)
                    .isThrownBy(() -> readToTheEnd(file))
                    .withMessageContaining("video.mp4 has ended");
        }
    }

    @Test
    void saysWhatIsWrongWithACameraThatIsNotThere() {
        Camera missing = new Camera("v4l2", "/dev/video97", "Desk camera");

        assertThatExceptionOfType(CameraException.class)
                .isThrownBy(() -> cameras.open(missing, Progress.NONE))
                .withMessageContaining("Desk camera")
                .withMessageContaining("Plug it in")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NOT_OPENED));
    }

    @Test
    void saysWhatIsWrongWithAnAddressThatAsksForAPassword() throws IOException {
        try (CameraServer server = new CameraServer(8, 8)) {
            assertThatExceptionOfType(CameraException.class)
                    .isThrownBy(() -> cameras.open(server.camera("/locked"), Progress.NONE))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NO_PERMISSION));
        }
    }

    @Test
    void stopsWhileItIsBeingOpened() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (CameraServer server = new CameraServer(8, 8)) {
            CompletableFuture<FrameSource> opening =
                    CompletableFuture.supplyAsync(() -> cameras.open(server.camera("/silent"), until(cancelled)));
            assertThat(server.asked.await(30, TimeUnit.SECONDS)).isTrue();

            cancelled.set(true);

            assertThatThrownBy(() -> opening.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CancelledException.class);
        }
    }

    @Test
    void stopsWhileItIsRunning() {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (FrameSource source =
                cameras.open(FfmpegCameras.at("lavfi:testsrc2=size=64x48:rate=100"), until(cancelled))) {
            source.next();
            cancelled.set(true);

            assertThatExceptionOfType(CancelledException.class).isThrownBy(source::next);
        }
    }

    @Test
    void freesWhatItHeld() {
        for (int i = 0; i < OFTEN; i++) {
            FrameSource source = open("lavfi:testsrc2=size=64x48:rate=100");
            source.next();
            source.close();
            source.close();
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(source::next);
        }
    }

    private FrameSource open(String address) {
        return cameras.open(FfmpegCameras.at(address), Progress.NONE);
    }

    private static void readToTheEnd(FrameSource source) {
        while (true) {
            source.next();
        }
    }

    private static Progress until(AtomicBoolean cancelled) {
        return new Progress() {
            @Override
            public void update(String message, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
    }

    private static void assertColour(Frame frame, int x, int y, int red, int green, int blue) {
        int[] colour = Ffmpeg.pixel(frame, x, y);
        assertThat(colour[0]).as("red").isCloseTo(red, within(5));
        assertThat(colour[1]).as("green").isCloseTo(green, within(5));
        assertThat(colour[2]).as("blue").isCloseTo(blue, within(5));
    }
}
