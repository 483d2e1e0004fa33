package app.lookalike.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.camera.CameraException.Problem;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegFailureTest {
    private static final Camera DEVICE = new Camera("v4l2", "/dev/video0", "Desk camera");
    private static final Camera STREAM = FfmpegCameras.at("http://door/stream");

    @BeforeAll
    static void needsFfmpeg() {
        Ffmpeg.assumePresent();
    }

    @ParameterizedTest
    @CsvSource({
        "-16, BUSY, is used by another program",
        "-13, NO_PERMISSION, may not be used by this program",
        "-1, NO_PERMISSION, may not be used by this program",
        "-19, NOT_OPENED, not plugged in",
        "-5, NOT_OPENED, does not answer",
        "-25, NOT_OPENED, Inappropriate ioctl for device",
    })
    void saysWhyADeviceDoesNotOpen(int code, Problem problem, String words) {
        CameraException failure = FfmpegFailure.opening(DEVICE, code);

        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure).hasMessageStartingWith("Desk camera ").hasMessageContaining(words);
    }

    @Test
    void tellsAnUnpluggedDeviceFromABrokenAndAnEndedStream() {
        assertThat(FfmpegFailure.running(DEVICE, -19).problem()).isEqualTo(Problem.LOST);
        assertThat(FfmpegFailure.running(STREAM, -5).problem()).isEqualTo(Problem.LOST);
        assertThat(FfmpegFailure.running(STREAM, avutil.AVERROR_EOF()).problem())
                .isEqualTo(Problem.ENDED);
    }
}
