package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeRoomTest {
    @Test
    void whatIsNoFolderIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("natives"));
        assertThat(NativeRoom.obstacle(file).orElseThrow()).contains(file.toString(), "LOOKALIKE_HOME");
    }

    @Test
    void withTheLibraryUnpackedRoomIsNotNeeded(@TempDir Path folder) throws IOException {
        try (RandomAccessFile library =
                new RandomAccessFile(folder.resolve("library").toFile(), "rw")) {
            library.setLength(700_000_000); // a hole, which takes no room
        }
        assertThat(NativeRoom.obstacle(folder)).isEmpty();
    }
}
