package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.testing.Pipes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void readsRegularFilesAndLinksToSuch() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(WholeFile.read(file, Limit.JSON_BYTES)).containsExactly(1, 2, 3);
        assertThat(WholeFile.read(link, Limit.JSON_BYTES)).containsExactly(1, 2, 3);
    }

    @Test
    void opensNothingElse() throws IOException {
        assertThatThrownBy(() -> WholeFile.read(folder, Limit.JSON_BYTES)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> WholeFile.read(folder.resolve("none"), Limit.JSON_BYTES))
                .isInstanceOf(NoSuchFileException.class);
        Path pipe = Pipes.make(folder.resolve("pipe"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        for (Path endless : new Path[] {pipe, link, Path.of("/dev/zero")}) {
            assertThatThrownBy(() -> WholeFile.read(endless, Limit.JSON_BYTES))
                    .isInstanceOf(IOException.class)
                    .hasMessage(endless + " is a pipe or a device, not a file");
        }
    }

    @Test
    void readsNoMoreThanTheLimit() throws IOException {
        System.setProperty(Limit.JSON_BYTES.property(), "10");
        try {
            assertThat(WholeFile.read(new ByteArrayInputStream(new byte[10]), "it", Limit.JSON_BYTES))
                    .hasSize(10);
            assertThatThrownBy(() -> WholeFile.read(new ByteArrayInputStream(new byte[11]), "it", Limit.JSON_BYTES))
                    .hasMessage("it has more than 10 bytes, the limit for such files (lookalike.limit.jsonBytes)");
        } finally {
            System.clearProperty(Limit.JSON_BYTES.property());
        }
    }

    @Test
    void aLimitThatMakesNoSenseIsTheUsualOne() {
        for (String text : new String[] {"", "many", "0", "-5"}) {
            System.setProperty(Limit.TABLE_COLUMNS.property(), text);
            assertThat(Limit.TABLE_COLUMNS.value()).isEqualTo(16_384);
        }
        System.clearProperty(Limit.TABLE_COLUMNS.property());
    }
}
