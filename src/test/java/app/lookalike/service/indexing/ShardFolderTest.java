package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.download.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write to a folder of shards, and what is said where nobody can. */
class ShardFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondRunAtTheSameTimeIsRefused() throws IOException {
        ShardFolder shards = new ShardFolder(folder.resolve("shards"));
        try (FolderLock first = shards.lock()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(shards::lock)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Another run")
                    .hasMessageContaining("choose another folder");
        }
        shards.lock().close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new ShardFolder(file).lock())
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("could not be written to " + file);
    }

    @Test
    void aFolderWithoutShardsIsNone() {
        assertThatThrownBy(() -> new ShardFolder(folder).set())
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("holds no shards");
    }
}
