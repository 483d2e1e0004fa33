package app.lookalike.service.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.kaggle.KaggleToken;
import app.lookalike.testing.Pipes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PictureFilesTest {
    @TempDir
    Path folder;

    @Test
    void nobodyWaitsForAPipeOrReadsADeviceToItsEnd() throws IOException {
        for (Path path : new Path[] {Pipes.make(folder.resolve("a.jpg")), Path.of("/dev/zero"), folder}) {
            assertThatThrownBy(() -> new SearchService().queryOf(path))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining(path + " is a");
        }
        assertThatThrownBy(() -> new SearchService().queryOf(folder.resolve("none.jpg")))
                .hasMessageContaining("There is no file");
    }

    @Test
    void aTokenIsNotReadFromAPipe() throws IOException {
        Path pipe = Pipes.make(folder.resolve("kaggle.json"));
        assertThatThrownBy(() -> KaggleToken.read(pipe)).isInstanceOf(LookalikeException.class);
        assertThat(KaggleToken.read(folder.resolve("none.json"))).isEmpty();
    }
}
