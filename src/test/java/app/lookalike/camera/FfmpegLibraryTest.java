package app.lookalike.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.camera.CameraException.Problem;
import org.junit.jupiter.api.Test;

class FfmpegLibraryTest {
    @Test
    void namesTheMissingLibraryAndHowToGetIt() {
        UnsatisfiedLinkError failure = new UnsatisfiedLinkError("no jniavdevice in java.library.path");
        failure.initCause(new UnsatisfiedLinkError("/cache/libjniavdevice.so: libpulse.so.0: cannot open shared object"
                + " file: No such file or directory"));

        CameraException refusal = FfmpegLibrary.refusal(failure);

        assertThat(refusal.problem()).isEqualTo(Problem.MISSING_LIBRARY);
        assertThat(refusal).hasMessageContaining("sudo apt install libpulse0").hasCause(failure);
        assertThat(refusal.getMessage()).doesNotContain("\n");
    }

    @Test
    void saysThatThereIsNoneForThisMachine() {
        CameraException refusal = FfmpegLibrary.refusal(new UnsatisfiedLinkError("no jniavformat in library path"));

        assertThat(refusal.problem()).isEqualTo(Problem.MISSING_LIBRARY);
        assertThat(refusal).hasMessageContaining(System.getProperty("os.arch"));
    }
}
